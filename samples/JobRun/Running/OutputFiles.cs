using JobGen.JobRun.Options;
using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Running;

/// <summary>The files that a run writes. One that cannot be written is an error before the run, and no more than a line after it.</summary>
internal static class OutputFiles
{
    /// <summary>Opens the log of --json, which is written while the command runs.</summary>
    /// <exception cref="OptionError">It cannot be written.</exception>
    internal static EventLog? OpenLog(string? file, TimeProvider clock) =>
        file is null ? null : Open(RunOptions.Json, file, () => EventLog.Open(file, clock));

    /// <summary>Makes sure that the report can be written when the run has ended. It is not kept open, for the run may clean its folder.</summary>
    /// <exception cref="OptionError">It cannot be written.</exception>
    internal static void CheckReport(string? file)
    {
        if (file is null)
        {
            return;
        }

        bool existed = File.Exists(file);
        Open(RunOptions.Report, file, () => new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write)).Dispose();
        try
        {
            // A link that led nowhere until now is the user's.
            if (!existed && new FileInfo(file).LinkTarget is null)
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            // An empty file stays until the report takes its place, which can be written.
        }
    }

    /// <summary>Whether an exception says that a file cannot be written.</summary>
    internal static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static T Open<T>(JobOption option, string file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw new OptionError(option.LongForm, file, exception.Message.ReplaceLineEndings(" "));
        }
    }
}
