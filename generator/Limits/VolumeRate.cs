using JobGen.Generator.Emission;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary>The declared IO rate of one volume, or of all volumes where none is named.</summary>
internal sealed record VolumeRate(string? Volume, ulong? MaxIops, ulong? MaxBandwidth, ulong? ReservationIops, uint? BaseIoSize, int? Flags)
{
    /// <summary>Whether anything is limited; a base size alone is not a limit.</summary>
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
            Add(nameof(Flags), Flags is { } flags and not 0 ? $"({RuntimeNames.Runtime}IoRateFlags)({Literals.Of(flags)})" : null);
            return $"new {RuntimeNames.Runtime}IoRate {{ {string.Join(", ", members)} }}";

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
