using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// Finds the value behind a 87, which Windows gives for any wrong value of a structure and for a class it does not know. The
/// bytes are those that went to Windows, of a structure that is compiled from the same source as here.
/// </summary>
internal static partial class LimitRefusals
{
    internal static LimitFindings Explain(int informationClass, ReadOnlySpan<byte> information)
    {
        LimitFindings findings = new();
        switch ((JOBOBJECTINFOCLASS)informationClass)
        {
            case JOBOBJECTINFOCLASS.ExtendedLimitInformation:
                ExplainExtended(information, findings, SystemProcessors());
                break;
            case JOBOBJECTINFOCLASS.BasicUIRestrictions:
                ExplainUIRestrictions(Read<JOBOBJECT_BASIC_UI_RESTRICTIONS>(information), findings);
                break;
            case JOBOBJECTINFOCLASS.EndOfJobTimeInformation:
                ExplainEndOfJobTime(Read<JOBOBJECT_END_OF_JOB_TIME_INFORMATION>(information), findings);
                break;
            case JOBOBJECTINFOCLASS.GroupInformationEx:
                ExplainGroups(information, findings, SystemProcessors());
                break;
            case JOBOBJECTINFOCLASS.CpuRateControlInformation:
                ExplainCpuRate(Read<JOBOBJECT_CPU_RATE_CONTROL_INFORMATION>(information), findings);
                break;
            case JOBOBJECTINFOCLASS.NetRateControlInformation:
                ExplainNetRate(Read<JOBOBJECT_NET_RATE_CONTROL_INFORMATION>(information), findings);
                break;
            case JOBOBJECTINFOCLASS.NotificationLimitInformation:
            case JOBOBJECTINFOCLASS.NotificationLimitInformation2:
                ExplainNotifications(Read<JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2>(information), findings);
                break;
        }

        return findings;
    }

    private static void ExplainUIRestrictions(in JOBOBJECT_BASIC_UI_RESTRICTIONS information, LimitFindings findings)
    {
        const uint KnownToAll = 0xFF;
        const uint Known = 0x3FF;
        uint restrictions = information.UIRestrictionsClass;
        if ((restrictions & ~Known) != 0)
        {
            findings.Add("UIRestrictions", $"UIRestrictions holds the unknown bits {LimitFindings.Hex(restrictions & ~Known)}.");
        }
        else if ((restrictions & ~KnownToAll) != 0)
        {
            bool injection = ((UIRestrictions)restrictions & UIRestrictions.Injection) != 0;
            string needed = injection ? "Injection needs Windows 11 24H2 (build 26100)" : "Ime needs Windows 11 22H2 (build 22621)";
            findings.Add(
                "UIRestrictions",
                $"UIRestrictions.{needed}; an older one refuses the other restrictions with it. Set those without it there.");
        }
    }

    private static void ExplainEndOfJobTime(in JOBOBJECT_END_OF_JOB_TIME_INFORMATION information, LimitFindings findings)
    {
        uint action = information.EndOfJobTimeAction;
        if (action > (uint)EndOfJobTimeAction.Post)
        {
            findings.Add("EndOfJobTimeAction", $"EndOfJobTimeAction is {action}: it is Terminate (0) or Post (1).");
        }
    }

    // An old version's structure is shorter: what it lacks reads as zero.
    private static T Read<T>(ReadOnlySpan<byte> information)
        where T : unmanaged
    {
        T read = default;
        information[..Math.Min(information.Length, MemoryMarshal.AsBytes(new Span<T>(ref read)).Length)]
            .CopyTo(MemoryMarshal.AsBytes(new Span<T>(ref read)));
        return read;
    }
}
