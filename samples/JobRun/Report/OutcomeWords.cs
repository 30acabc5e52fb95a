using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The outcome of a run in a word or two.</summary>
internal static class OutcomeWords
{
    public static string Badge(RunOutcome outcome) => outcome.EndReason switch
    {
        _ when outcome.ExitCode is null => "Given up",
        JobEndReason.TimedOut => "Timed out",
        JobEndReason.ProcessMemoryLimit => "Process memory limit",
        JobEndReason.JobMemoryLimit => "Job memory limit",
        JobEndReason.ActiveProcessLimit => "Active process limit",
        JobEndReason.ProcessTimeLimit => "Process time limit",
        JobEndReason.JobTimeLimit => "Job time limit",
        JobEndReason.UnhandledException => "Crashed",
        JobEndReason.Terminated => "Terminated",
        _ => outcome.ExitCode == 0 ? "Succeeded" : $"Exit code {Quantities.ExitCode((uint)outcome.ExitCode)}",
    };
}
