namespace JobGen;

/// <summary>Says why a command cannot be run in a job.</summary>
internal static class RunErrors
{
    internal static InvalidOperationException UnderWay() => new(
        "A run is under way in this job, and what happens in the job could not be told apart: run commands one after the other, or "
        + "each in a job of its own.");

    internal static InvalidOperationException HoldsProcesses(uint count) => new(
        $"The job holds {count} processes, which the run would take for its own and end: run the command in a job that is empty, or "
        + "wait with WaitForEmptyAsync first.");

    internal static InvalidOperationException NameIsTaken(string? name) => new(
        $"A job named '{name}' exists already, and its limits are not known to be those of this policy: run the command in a job of "
        + "another name, as with Create(\"\").RunAsync for one without a name.");

    internal static ArgumentException Suspended() => new(
        "A run does not set its command going twice: leave StartSuspended out, or use Start and JobProcess.Resume.", "options");

    internal static ArgumentException NoConsoleToShare() => new(
        "GracePeriod asks the command to end by Ctrl+Break, for which it must share the caller's console: leave NoConsole and "
        + "CreateNoWindow out, or the grace period.",
        "options");
}
