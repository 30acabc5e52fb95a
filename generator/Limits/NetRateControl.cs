using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[NetRateControl]</c> with <c>MaxBandwidth</c>, <c>DscpTag</c>.</summary>
internal sealed record NetRateControl(ulong? MaxBandwidth, byte? DscpTag) : Limit
{
    private const string StructName = "global::JobGen.NetRate";

    public static NetRateControl Parse(AttributeReader attribute) => new(
        attribute.Named<ulong>(nameof(MaxBandwidth)),
        attribute.Named<byte>(nameof(DscpTag)));

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Named<byte>("DscpTag") is > LimitRanges.HighestDscpTag and var tag)
        {
            findings.AtNamed(attribute, "DscpTag", Rules.DscpRange, tag);
        }

        if (attribute.Named<ulong>("MaxBandwidth") is 0)
        {
            findings.AtNamed(
                attribute, "MaxBandwidth", Rules.RateOfZero, "MaxBandwidth", LimitWords.NetRateOfZero);
        }

        CheckBandwidth(attribute, findings);
    }

    /// <summary>Finds a bandwidth that hardly anybody means.</summary>
    public static void CheckBandwidth(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Named<ulong>("MaxBandwidth") is > 0 and < 1024 and var bandwidth)
        {
            string what = $"{bandwidth} bytes a second";
            findings.AtNamed(attribute, "MaxBandwidth", Rules.UnlikelyValue, "MaxBandwidth", what, "bytes, such as '10 * ByteSize.MiB'");
        }
    }

    public override string TypeName => StructName + "?";

    public override string Summary =>
        "The outgoing network bandwidth of the job and the tag of its packets; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "Bytes a second; DSCP 0 to 0x3F. One job of a hierarchy may have it. Windows 10 and Windows Server 2016.";

    public override string? Platform => Platforms.Windows10;

    public override string? DeclaredValue => MaxBandwidth is null && DscpTag is null
        ? null
        : $"new {StructName}({(MaxBandwidth is { } bandwidth ? Literals.Of(bandwidth) : "null")}, "
            + $"{(DscpTag is { } tag ? Literals.Of((int)tag) : "null")})";
}
