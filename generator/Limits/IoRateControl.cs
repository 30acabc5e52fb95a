using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[IoRateControl]</c>, <c>[IoRateControl(string volume)]</c> with its rates, repeatable.</summary>
internal sealed record IoRateControl(EquatableArray<VolumeRate> Volumes) : Limit
{
    private const string DevicePrefix = @"\Device\";

    private static readonly string[] Rates = ["MaxIops", "MaxBandwidth", "ReservationIops"];

    private const string StructName = "global::JobGen.IoRates";

    /// <summary>The static field of a policy that keeps its declared rates.</summary>
    internal const string DeclaredField = "s_declaredIoRates";

    // Attributes on several parts come in the order of the files, which must not change the code.
    public static IoRateControl Parse(IReadOnlyList<AttributeReader> attributes) => new(new EquatableArray<VolumeRate>(
        attributes.Select(VolumeRate.Parse)
            .OrderBy(rate => rate.Expression, StringComparer.Ordinal)
            .GroupBy(rate => rate.Volume, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(rate => rate.Volume, StringComparer.Ordinal)));

    public static void Check(IReadOnlyList<AttributeReader> controls, FindingList findings)
    {
        // The object manager compares device names without case.
        HashSet<string> volumes = new(StringComparer.OrdinalIgnoreCase);
        foreach (AttributeReader control in controls)
        {
            CheckVolume(control, volumes, findings);
            CheckRates(control, findings);
            NetRateControl.CheckBandwidth(control, findings);
            if (control.Named<int>("Flags") is { } flags && (flags & ~LimitRanges.IoRateFlags) != 0)
            {
                findings.AtNamed(control, "Flags", Rules.IoFlagsUnknown, flags & ~LimitRanges.IoRateFlags);
            }

            findings.At(control, Rules.IoRateIgnored);
        }
    }

    private static void CheckVolume(AttributeReader control, HashSet<string> volumes, FindingList findings)
    {
        string? volume = control.Text(0);
        if (!volumes.Add(volume ?? string.Empty))
        {
            findings.AtArgument(control, 0, Rules.VolumeRepeated, volume ?? "each volume");
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
                findings.AtNamed(control, name, Rules.RateOfZero, name, LimitWords.IoRateOfZero);
            }
        }
    }

    public override string TypeName => StructName;

    public override string Summary => "The I/O rates of the job by volume; empty for no limit.";

    public override string Remarks =>
        "IOPS and bytes a second. Windows 10 versions 1507 and 1511 only: later versions do not support it.";

    public override string? Platform => Platforms.Windows10;

    public override string? DeclaredValue
    {
        get
        {
            IEnumerable<string> rates = Volumes.Where(volume => volume.HasRate).Select(volume => volume.Expression);
            return rates.Any()
                ? $"global::JobGen.CompilerServices.LimitValues.Declared(ref {DeclaredField}, {string.Join(", ", rates)})"
                : null;
        }
    }
}

/// <summary>The declared I/O rate of one volume, or of all volumes where none is named.</summary>
internal sealed record VolumeRate(string? Volume, ulong? MaxIops, ulong? MaxBandwidth, ulong? ReservationIops, uint? BaseIoSize, int? Flags)
{
    /// <summary>Whether anything is limited; a base size or flags alone are no limit.</summary>
    public bool HasRate => MaxIops is not null || MaxBandwidth is not null || ReservationIops is not null;

    /// <summary>The rate as C# source.</summary>
    public string Expression
    {
        get
        {
            List<string> members = [];
            Add(nameof(Volume) + "Name", Volume is null ? null : Literals.Of(Volume));
            Add(nameof(MaxIops), MaxIops is { } iops ? Literals.Of(iops) : null);
            Add(nameof(MaxBandwidth), MaxBandwidth is { } bandwidth ? Literals.Of(bandwidth) : null);
            Add(nameof(ReservationIops), ReservationIops is { } reservation ? Literals.Of(reservation) : null);
            Add(nameof(BaseIoSize), BaseIoSize is { } size ? Literals.Of(size) : null);
            Add(nameof(Flags), Flags is { } flags and not 0 ? $"(global::JobGen.IoRateFlags)({Literals.Of(flags)})" : null);
            return $"new global::JobGen.IoRate {{ {string.Join(", ", members)} }}";

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    members.Add($"{name} = {value}");
                }
            }
        }
    }

    public static VolumeRate Parse(AttributeReader attribute) => new(
        attribute.Text(0),
        attribute.Named<ulong>(nameof(MaxIops)),
        attribute.Named<ulong>(nameof(MaxBandwidth)),
        attribute.Named<ulong>(nameof(ReservationIops)),
        attribute.Named<uint>(nameof(BaseIoSize)),
        attribute.Named<int>(nameof(Flags)));
}
