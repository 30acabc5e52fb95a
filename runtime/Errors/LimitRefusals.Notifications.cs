using JobGen.Interop;

namespace JobGen;

/// <content>JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2, and version 1, which it begins with.</content>
internal static partial class LimitRefusals
{
    private static void ExplainNotifications(in JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 information, LimitFindings findings)
    {
        const uint Known = 0x1F_8204;
        uint flags = information.LimitFlags;
        if ((flags & ~Known) != 0)
        {
            uint unknown = flags & ~Known;
            findings.Add("NotificationLimit", $"NotificationLimit holds the unknown flags {LimitFindings.Hex(unknown)}.");
        }

        long time = information.PerJobUserTimeLimit;
        if ((flags & NotificationFlags.JobUserTime) != 0 && time <= 0)
        {
            findings.Add("NotificationLimit", $"NotificationLimit's JobUserTime is {time} ticks: it is above zero.");
        }

        ulong high = information.JobMemoryLimit;
        ulong low = information.JobLowMemoryLimit;
        const uint Both = NotificationFlags.JobMemory | NotificationFlags.JobMemoryLow;
        if ((flags & Both) == Both && low > high)
        {
            findings.Add("NotificationLimit", $"NotificationLimit's JobMemoryLow of {low} bytes is above its JobMemory of {high}.");
        }

        ExplainTolerance(
            "Cpu",
            (flags & NotificationFlags.CpuRate) != 0,
            information.CpuRateControlTolerance,
            information.CpuRateControlToleranceInterval,
            findings);
        ExplainTolerance(
            "Io",
            (flags & NotificationFlags.IoRate) != 0,
            information.IoRateControlTolerance,
            information.IoRateControlToleranceInterval,
            findings);
        ExplainTolerance(
            "Net",
            (flags & NotificationFlags.NetRate) != 0,
            information.NetRateControlTolerance,
            information.NetRateControlToleranceInterval,
            findings);
        if (findings.Text is null && (flags & ~NotificationFlags.Version1) != 0)
        {
            findings.Suspect("NotificationLimit's JobMemoryLow, IoRateTolerance and NetRateTolerance need " + LimitClasses.Windows10 + ".");
        }
    }

    private static void ExplainTolerance(string name, bool set, uint tolerance, uint interval, LimitFindings findings)
    {
        if (!set)
        {
            return;
        }

        // Zero is documented as High and Short.
        if (tolerance > 3)
        {
            findings.Add("NotificationLimit", $"NotificationLimit's {name}RateTolerance is {tolerance}: it is Low (1) to High (3).");
        }

        if (interval > 3)
        {
            findings.Add("NotificationLimit", $"NotificationLimit's {name}RateInterval is {interval}: it is Short (1) to Long (3).");
        }
    }
}
