namespace JobGen;

/// <summary>Tells why a command ended, from the messages of its job, its exit code and the state of the job.</summary>
internal static class EndReasons
{
    private const uint ControlCExit = 0xC000013A;

    /// <param name="process">The command, which has ended.</param>
    /// <param name="end">How it has ended.</param>
    /// <param name="messages">What the job has told.</param>
    /// <param name="wasSignalled">Whether the job object was signalled already when the command was started.</param>
    internal static JobEndReason Find(JobProcess process, CommandEnd end, RunMessages messages, bool wasSignalled)
    {
        if (end.IsExplainedByTerminate)
        {
            return JobEndReason.Terminated;
        }

        uint exitCode = (uint)process.ExitCode;
        bool isNewlySignalled = end.IsJobSignalled && !wasSignalled;
        if (exitCode == Win32Errors.NotEnoughQuota)
        {
            // Windows' code for what a limit ends. Where no message tells which, the job object may: by its signal, which can be
            // there already from an earlier run, or by the time that it has used.
            return messages.IsOutOfTime(process.Id) ? JobEndReason.ProcessTimeLimit
                : isNewlySignalled || JobQueries.IsOutOfTime(process.Job.KernelHandle) ? JobEndReason.JobTimeLimit
                : JobEndReason.Terminated;
        }

        if (isNewlySignalled)
        {
            return JobEndReason.Terminated;
        }

        if (exitCode == Win32Errors.Success)
        {
            return JobEndReason.Exited;
        }

        // A refused allocation often ends in a crash, which then says less.
        return messages.LastRefusal
            ?? (IsCrash(exitCode) || (messages.HasCrashed(process.Id) && exitCode != ControlCExit)
                ? JobEndReason.UnhandledException
                : JobEndReason.Exited);
    }

    // https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port lists the codes that Windows
    // calls abnormal. Ctrl+C is among them, and is no crash. The last four are what the C library, the heap, .NET and C++ end with.
    private static bool IsCrash(uint exitCode) => exitCode is
        0x80000001 // STATUS_GUARD_PAGE_VIOLATION
        or 0x80000002 // STATUS_DATATYPE_MISALIGNMENT
        or 0x80000003 // STATUS_BREAKPOINT
        or 0x80000004 // STATUS_SINGLE_STEP
        or 0xC0000005 // STATUS_ACCESS_VIOLATION
        or 0xC0000006 // STATUS_IN_PAGE_ERROR
        or 0xC000001D // STATUS_ILLEGAL_INSTRUCTION
        or 0xC0000025 // STATUS_NONCONTINUABLE_EXCEPTION
        or 0xC0000026 // STATUS_INVALID_DISPOSITION
        or (>= 0xC000008C and <= 0xC0000096) // array bounds, floating point, integer, STATUS_PRIVILEGED_INSTRUCTION
        or 0xC00000FD // STATUS_STACK_OVERFLOW
        or 0xC00002B4 // STATUS_FLOAT_MULTIPLE_FAULTS
        or 0xC00002B5 // STATUS_FLOAT_MULTIPLE_TRAPS
        or 0xC00002C9 // STATUS_REG_NAT_CONSUMPTION
        or 0xC0000374 // STATUS_HEAP_CORRUPTION
        or 0xC0000409 // STATUS_STACK_BUFFER_OVERRUN, which abort and __fastfail end with
        or 0xE0434352 // a .NET exception
        or 0xE06D7363; // a C++ exception
}
