using System.Buffers.Binary;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// Finds the value behind a 87, which Windows gives for any wrong value of a structure and for a class it does not know. The
/// bytes are read at the offsets of the SDK's structures, as they went to Windows.
/// </summary>
internal static partial class LimitRefusals
{
    internal static LimitFindings Explain(int informationClass, ReadOnlySpan<byte> information)
    {
        LimitFindings findings = new();
        switch ((JOBOBJECTINFOCLASS)informationClass)
        {
            case JOBOBJECTINFOCLASS.BasicLimitInformation:
            case JOBOBJECTINFOCLASS.ExtendedLimitInformation:
                ExplainExtended(information, findings, SystemProcessors());
                break;
            case JOBOBJECTINFOCLASS.BasicUIRestrictions:
                ExplainUIRestrictions(information, findings);
                break;
            case JOBOBJECTINFOCLASS.EndOfJobTimeInformation:
                ExplainEndOfJobTime(information, findings);
                break;
            case JOBOBJECTINFOCLASS.GroupInformationEx:
                ExplainGroups(information, findings, nint.Size, SystemProcessors());
                break;
            case JOBOBJECTINFOCLASS.CpuRateControlInformation:
                ExplainCpuRate(information, findings);
                break;
            case JOBOBJECTINFOCLASS.NetRateControlInformation:
                ExplainNetRate(information, findings);
                break;
            case JOBOBJECTINFOCLASS.NotificationLimitInformation:
            case JOBOBJECTINFOCLASS.NotificationLimitInformation2:
                ExplainNotifications(information, findings);
                break;
        }

        return findings;
    }

    private static void ExplainUIRestrictions(ReadOnlySpan<byte> information, LimitFindings findings)
    {
        const uint KnownToAll = 0xFF;
        const uint Known = 0x3FF;
        uint restrictions = UInt32(information, 0);
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

    private static void ExplainEndOfJobTime(ReadOnlySpan<byte> information, LimitFindings findings)
    {
        uint action = UInt32(information, 0);
        if (action > (uint)EndOfJobTimeAction.Post)
        {
            findings.Add("EndOfJobTimeAction", $"EndOfJobTimeAction is {action}: it is Terminate (0) or Post (1).");
        }
    }

    // A structure that is too short (an old version's) reads as zero.
    private static uint UInt32(ReadOnlySpan<byte> information, int offset) =>
        information.Length < offset + sizeof(uint) ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(information[offset..]);

    private static ushort UInt16(ReadOnlySpan<byte> information, int offset) =>
        information.Length < offset + sizeof(ushort) ? (ushort)0 : BinaryPrimitives.ReadUInt16LittleEndian(information[offset..]);

    private static ulong UInt64(ReadOnlySpan<byte> information, int offset) =>
        information.Length < offset + sizeof(ulong) ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(information[offset..]);

    private static ulong Native(ReadOnlySpan<byte> information, int offset, int pointerSize) =>
        pointerSize == sizeof(uint) ? UInt32(information, offset) : UInt64(information, offset);
}
