using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Outcome;

/// <summary>The outcome of a run in a word or two.</summary>
internal static class OutcomeWords
{
    internal static string Of(RunSummary run) => run.EndReason switch
    {
        _ when run.WasCancelled => "Cancelled",
        JobEndReason.TimedOut => "Timed out",
        JobEndReason.ProcessMemoryLimit => "Process memory limit",
        JobEndReason.JobMemoryLimit => "Job memory limit",
        JobEndReason.ActiveProcessLimit => "Active process limit",
        JobEndReason.ProcessTimeLimit => "Process time limit",
        JobEndReason.JobTimeLimit => "Job time limit",
        JobEndReason.UnhandledException => "Crashed",
        JobEndReason.Terminated => "Terminated",
        _ when run.CommandExitCode == 0 => "Succeeded",
        _ when ExitStatus.IsControlC((uint)run.CommandExitCode) => "Ended by Ctrl+C",
        _ => $"Exit code {ExitStatus.Text((uint)run.CommandExitCode)}",
    };
}
