namespace JobGen.Model;

/// <summary>Exit codes that Windows reports as an abnormal exit.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port
/// </remarks>
public static class NtStatus
{
    public const uint AccessViolation = 0xC0000005;
    public const uint StackOverflow = 0xC00000FD;
    public const uint ControlCExit = 0xC000013A;

    internal static bool IsAbnormal(uint exitCode) => exitCode is
        0x80000001 // STATUS_GUARD_PAGE_VIOLATION
        or 0x80000002 // STATUS_DATATYPE_MISALIGNMENT
        or 0x80000003 // STATUS_BREAKPOINT
        or 0x80000004 // STATUS_SINGLE_STEP
        or AccessViolation
        or 0xC0000006 // STATUS_IN_PAGE_ERROR
        or 0xC000001D // STATUS_ILLEGAL_INSTRUCTION
        or 0xC0000025 // STATUS_NONCONTINUABLE_EXCEPTION
        or 0xC0000026 // STATUS_INVALID_DISPOSITION
        or (>= 0xC000008C and <= 0xC0000096) // array bounds, floating point, integer, STATUS_PRIVILEGED_INSTRUCTION
        or StackOverflow
        or ControlCExit;
}
