namespace JobGen;

/// <content>JOBOBJECT_CPU_RATE_CONTROL_INFORMATION and JOBOBJECT_NET_RATE_CONTROL_INFORMATION.</content>
internal static partial class LimitRefusals
{
    private static void ExplainCpuRate(in JOBOBJECT_CPU_RATE_CONTROL_INFORMATION information, LimitFindings findings)
    {
        const uint WeightBased = 0x02;
        const uint HardCap = 0x04;
        const uint MinMax = 0x10;
        const uint Known = 0x3F;
        uint flags = information.ControlFlags;
        uint value = information.Value;
        if ((flags & ~Known) != 0)
        {
            findings.Add("CpuRateControl", $"CpuRateControl holds the unknown flags {LimitFindings.Hex(flags & ~Known)}.");
        }
        else if (information.IsOff)
        {
            findings.Suspect("CpuRateControl is being switched off; Windows refuses that where it was never on.");
        }
        else if ((flags & MinMax) != 0)
        {
            if ((flags & (WeightBased | HardCap)) != 0)
            {
                findings.Add("CpuRateControl", $"CpuRateControl mixes a minimum and maximum with another mode.");
            }

            ExplainMinMax(value & 0xFFFF, value >> 16, findings);
        }
        else if ((flags & WeightBased) != 0)
        {
            if (value is < 1 or > 9)
            {
                findings.Add("CpuRateControl", $"CpuRateControl's weight is {value}: it is 1 to 9.");
            }
        }
        else if (value is < 1 or > 10_000)
        {
            findings.Add("CpuRateControl", $"CpuRateControl's rate is {value} hundredths of a percent: it is 1 to 10000.");
        }
    }

    private static void ExplainMinMax(uint minimum, uint maximum, LimitFindings findings)
    {
        if (maximum is < 1 or > 10_000)
        {
            findings.Add("CpuRateControl", $"CpuRateControl's maximum is {maximum} hundredths of a percent: it is 1 to 10000.");
        }
        else if (minimum > maximum || minimum == 0)
        {
            findings.Add(
                "CpuRateControl", $"CpuRateControl's minimum is {minimum} hundredths of a percent: it is 1 to the maximum of {maximum}.");
        }
        else
        {
            findings.Suspect("CpuRateControl's minimum is also refused on Windows before 10, and where the minimum rates of all "
                + "jobs of the system would exceed 100 percent.");
        }
    }

    private static void ExplainNetRate(in JOBOBJECT_NET_RATE_CONTROL_INFORMATION information, LimitFindings findings)
    {
        const uint DscpTag = 0x04;
        const uint Known = 0x07;
        uint flags = information.ControlFlags;
        byte tag = information.DscpTag;
        if ((flags & ~Known) != 0)
        {
            findings.Add("NetRateControl", $"NetRateControl holds the unknown flags {LimitFindings.Hex(flags & ~Known)}.");
        }
        else if ((flags & DscpTag) != 0 && tag > 0x3F)
        {
            findings.Add("NetRateControl", $"NetRateControl's DSCP tag is {LimitFindings.Hex(tag)}: it is 0 to 0x3F.");
        }
        else if (information.IsOff)
        {
            findings.Suspect("NetRateControl is being switched off; Windows may refuse that where it was never on.");
        }
        else
        {
            findings.Suspect("Only one job in a nest can have NetRateControl: another job above or below this one may have it.");
        }
    }
}
