namespace JobGen.Model;

/// <summary>Process creation flags of winbase.h.</summary>
internal static class CreationFlags
{
    internal const uint Suspended = 0x00000004;
    internal const uint DetachedProcess = 0x00000008;
    internal const uint NewConsole = 0x00000010;
    internal const uint NewProcessGroup = 0x00000200;
    internal const uint UnicodeEnvironment = 0x00000400;
    internal const uint ExtendedStartupInfoPresent = 0x00080000;
    internal const uint BreakawayFromJob = 0x01000000;
    internal const uint NoWindow = 0x08000000;
}
