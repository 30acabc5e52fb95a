using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[NetRateControl]</c>.</summary>
internal static class NetRateValues
{
    private const byte HighestDscpTag = 0x3F;

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader control in attributes["NetRateControlAttribute"])
        {
            if (control.Named<byte>("DscpTag") is > HighestDscpTag and var tag)
            {
                findings.AtNamed(control, "DscpTag", Rules.DscpRange, tag);
            }

            if (control.Named<ulong>("MaxBandwidth") is 0)
            {
                findings.AtNamed(
                    control, "MaxBandwidth", Rules.RateOfZero, "MaxBandwidth", "and what Windows makes of no bandwidth is not documented");
            }
        }
    }
}
