namespace JobGen.JobRun.Running;

/// <summary>The exit codes of jobrun beside those of the command, as docker and timeout have them.</summary>
internal static class ExitCodes
{
    internal const int TimedOut = 124;
    internal const int Failure = 125;
    internal const int CannotRun = 126;
    internal const int NotFound = 127;
    internal const int Interrupted = 130;
    internal const int OutOfMemory = 137;

    /// <summary>What a run that has ended makes jobrun return.</summary>
    /// <param name="reason">Why it ended.</param>
    /// <param name="exitCode">What the command returned.</param>
    /// <param name="onLimit">What is to be returned where a limit made it end, if that was said.</param>
    internal static int Of(JobEndReason reason, int exitCode, int? onLimit) => reason switch
    {
        JobEndReason.TimedOut => TimedOut,
        JobEndReason.ProcessMemoryLimit or JobEndReason.JobMemoryLimit => onLimit ?? OutOfMemory,
        JobEndReason.ActiveProcessLimit or JobEndReason.ProcessTimeLimit or JobEndReason.JobTimeLimit => onLimit ?? exitCode,
        _ => exitCode,
    };

    /// <summary>What a command that could not be run makes jobrun return.</summary>
    internal static int Of(Exception exception) => exception switch
    {
        FileNotFoundException => NotFound,
        JobException { NativeErrorCode: Win32Errors.FileNotFound or Win32Errors.PathNotFound } failure when IsLaunch(failure) => NotFound,
        JobException failure when IsLaunch(failure) => CannotRun,
        ArgumentException => CannotRun,
        _ => Failure,
    };

    private static bool IsLaunch(JobException exception) =>
        exception.Function is "CreateProcess" or "GetFileAttributes" or "GetFullPathName" or "UpdateProcThreadAttribute";
}
