namespace JobGen.JobRun.Running;

/// <summary>What is said of a failure of jobrun itself, in one line.</summary>
internal static class FailureTexts
{
    private static readonly string[] s_wordsOfCmd =
        ["assoc", "cd", "copy", "date", "del", "dir", "echo", "md", "mkdir", "move", "rd", "ren", "rmdir", "set", "start", "type", "ver"];

    internal static string Of(Exception exception, string program, bool isBestEffort)
    {
        if (ExitCodes.Of(exception) == ExitCodes.NotFound)
        {
            return NotFound(program);
        }

        string message = exception.Message.ReplaceLineEndings(" ");
        return exception is JobException { Limit: not null } failure && IsUnknown(failure) && !isBestEffort
            ? $"{message} With --best-effort the command runs without it."
            : message;
    }

    private static string NotFound(string program) =>
        program.AsSpan().ContainsAny("\\/:") ? $"{program}: there is no such program."
        : s_wordsOfCmd.Contains(program, StringComparer.OrdinalIgnoreCase)
        ? $"{program}: it is a word of cmd.exe. Write 'jobrun cmd /c {program}'."
        : $"{program}: there is no such program in the system folder or in PATH, with an extension of PATHEXT. Write its path.";

    private static bool IsUnknown(JobException exception) =>
        exception.NativeErrorCode
        is Win32Errors.InvalidFunction or Win32Errors.NotSupported or Win32Errors.InvalidParameter or Win32Errors.ProcNotFound;
}
