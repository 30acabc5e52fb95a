namespace JobGen.Model;

public sealed partial class ModelJob
{
    private readonly List<IoRateSetting> _ioRates = [];

    public NetRateSetting NetRate { get; internal set; }

    /// <summary>I/O rates by volume, as they were first set.</summary>
    public IReadOnlyList<IoRateSetting> IoRates
    {
        get
        {
            lock (Kernel.Gate)
            {
                return [.. _ioRates];
            }
        }
    }

    /// <summary>Frozen by class 18: what its processes do meanwhile is the test's business.</summary>
    public bool IsFrozen { get; internal set; }

    internal bool HasNetRateInHierarchy()
    {
        foreach (ModelJob other in Kernel.Jobs)
        {
            if (!ReferenceEquals(other, this) && other.NetRate.Flags != 0 && (other.IsWithin(this) || IsWithin(other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Replaces the setting of a volume; volumes compare without case, as paths do.</summary>
    internal int SetIoRate(IoRateSetting rate)
    {
        int index = _ioRates.FindIndex(existing => existing.IsFor(rate.Volume));
        bool enabled = (rate.Flags & IoRateSetting.Enable) != 0;
        switch (index, enabled)
        {
            case ( < 0, true):
                _ioRates.Add(rate);
                break;
            case ( >= 0, true):
                _ioRates[index] = rate;
                break;
            case ( >= 0, false):
                _ioRates.RemoveAt(index);
                break;
            default:
                return Kernel.Options.ClearingUnsetIoRateRefused ? Kernel.Options.ClearRefusal : Win32Error.Success;
        }

        return Win32Error.Success;
    }
}
