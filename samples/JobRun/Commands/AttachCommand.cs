using System.Globalization;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun attach OPTIONS PID...</c>: puts processes that run into a new job, and waits until they have ended.</summary>
/// <remarks>Its own end ends nothing: the job stays, with its limits, as long as a process is in it.</remarks>
internal static class AttachCommand
{
    private static readonly JobOption[] s_ofRuns =
    [
        RunOptions.Timeout, RunOptions.KillAfter, RunOptions.Wait, RunOptions.Env, RunOptions.Cwd, RunOptions.ExitCodeOnLimit,
        RunOptions.Watch, RunOptions.Report, RunOptions.Json, RunOptions.Ci,
    ];

    /// <exception cref="OptionError">An option means nothing to processes that run already.</exception>
    internal static void Check(Settings commandLine)
    {
        if (s_ofRuns.FirstOrDefault(option => commandLine.TryGet(option, out _)) is { } other)
        {
            throw new OptionError($"{other.LongForm}: it is said to a run. Processes that run already can be given limits alone.");
        }
    }

    internal static async Task<int> RunAsync(RunSettings settings, IReadOnlyList<string> words, TextWriter error)
    {
        int[] ids = [.. words.Select(ProcessId)];
        AdjustableJob.Limits limits = settings.Limits;
        limits.KillOnJobClose = false;
        AdjustableJob.Limits refused = default;
        using AdjustableJob job = settings.BestEffort
            ? AdjustableJob.CreateBestEffort(in limits, out refused, settings.Name)
            : AdjustableJob.Create(in limits, settings.Name);
        if (!job.CreatedNew && !limits.Equals(AdjustableJob.Limits.None))
        {
            throw new OptionError(
                RunOptions.Name.LongForm, settings.Name!, "The job exists, and keeps its limits. Leave the limits out, or write 'jobrun set'.");
        }

        foreach (int id in ids)
        {
            job.Assign(id);
        }

        if (!settings.Quiet)
        {
            TellRefused(refused, error);
            await error.WriteLineAsync(
                $"jobrun: {string.Join(", ", words)} in the job, with all that they start from now on. "
                    + "What they have started before stays outside.");
        }

        await job.WaitForEmptyAsync();
        return 0;
    }

    private static void TellRefused(AdjustableJob.Limits refused, TextWriter error)
    {
        if (!refused.Equals(AdjustableJob.Limits.None))
        {
            error.WriteLine($"jobrun: this system does not know, and does not limit: {refused}");
        }
    }

    private static int ProcessId(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0
            ? id
            : throw new OptionError("PID", word, "It is no process id. Write the numbers that the task manager shows.");
}
