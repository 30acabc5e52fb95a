using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[IoRateControl]</c>.</summary>
internal static class IoRateValues
{
    private const string DevicePrefix = @"\Device\";

    // JOB_OBJECT_IO_RATE_CONTROL_STANDALONE_VOLUME, _FORCE_UNIT_ACCESS_ALL and _FORCE_UNIT_ACCESS_ON_SOFT_CAP.
    private const int KnownFlags = 0xE;

    private static readonly string[] Rates = ["MaxIops", "MaxBandwidth", "ReservationIops"];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        // The object manager compares device names without case.
        HashSet<string> volumes = new(StringComparer.OrdinalIgnoreCase);
        foreach (AttributeReader control in attributes["IoRateControlAttribute"])
        {
            CheckVolume(control, volumes, findings);
            CheckRates(control, findings);
            if (control.Named<int>("Flags") is { } flags && (flags & ~KnownFlags) != 0)
            {
                findings.AtNamed(control, "Flags", Rules.IoFlagsUnknown, flags & ~KnownFlags);
            }

            findings.At(control, Rules.IoRateIgnored);
        }
    }

    /// <summary>Whether anything is limited; a base size or flags alone are no limit.</summary>
    public static bool HasRate(AttributeReader control) => Rates.Any(name => control.Named<ulong>(name) is not null);

    private static void CheckVolume(AttributeReader control, HashSet<string> volumes, FindingList findings)
    {
        string? volume = control.Text(0);
        if (!volumes.Add(volume ?? string.Empty))
        {
            string name = volume ?? "each volume";
            if (volume is null)
            {
                findings.At(control, Rules.VolumeRepeated, name);
            }
            else
            {
                findings.AtArgument(control, 0, Rules.VolumeRepeated, name);
            }
        }
        else if (volume is not null
            && !(volume.StartsWith(DevicePrefix, StringComparison.OrdinalIgnoreCase) && volume.Length > DevicePrefix.Length))
        {
            findings.AtArgument(control, 0, Rules.VolumeName, volume);
        }
    }

    private static void CheckRates(AttributeReader control, FindingList findings)
    {
        foreach (string name in Rates)
        {
            if (control.Named<ulong>(name) is not { } rate)
            {
                continue;
            }

            if (rate > long.MaxValue)
            {
                findings.AtNamed(control, name, Rules.IoRateTooLarge, name, rate);
            }
            else if (rate == 0)
            {
                findings.AtNamed(control, name, Rules.RateOfZero, name, "which is the way of Windows to say that there is no limit");
            }
        }
    }
}
