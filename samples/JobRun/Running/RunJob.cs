using JobGen.CompilerServices;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Running;

/// <summary>The job of a run: a new one, or a new one within the job of the name that is given.</summary>
/// <remarks>
/// Who joins a job gets a job of its own in it, with the limits that it gives: its end is the end of its own processes only, and the
/// job of the name keeps its limits.
/// </remarks>
internal sealed class RunJob : IDisposable
{
    private readonly AdjustableJob? _outer;

    private RunJob(AdjustableJob job, AdjustableJob? outer, AdjustableJob.Limits limits, AdjustableJob.Limits refused)
    {
        Job = job;
        _outer = outer;
        Refused = refused;
        InForce = PolicyCreation.Without(limits, refused);
    }

    internal AdjustableJob Job { get; }

    /// <summary>The limits that are in force, of those that were wanted.</summary>
    internal AdjustableJob.Limits InForce { get; }

    /// <summary>What this system does not know, where that was to be left out.</summary>
    internal AdjustableJob.Limits Refused { get; }

    internal bool HasJoined => _outer is not null;

    internal JobStartOptions Start => _outer is null ? default : new JobStartOptions { OuterJobs = [_outer] };

    /// <exception cref="JobException">Windows refused a limit, or the name.</exception>
    internal static RunJob Create(RunSettings settings)
    {
        AdjustableJob job = New(settings, settings.Name, out AdjustableJob.Limits refused);
        if (job.CreatedNew)
        {
            return new RunJob(job, outer: null, settings.Limits, refused);
        }

        try
        {
            return new RunJob(New(settings, name: null, out refused), job, settings.Limits, refused);
        }
        catch
        {
            job.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The command is in its jobs. A handle of the job that was joined would keep that alive after the end of the one who made it.
    /// </summary>
    internal void Release() => _outer?.Dispose();

    public void Dispose()
    {
        Job.Dispose();
        _outer?.Dispose();
    }

    private static AdjustableJob New(RunSettings settings, string? name, out AdjustableJob.Limits refused)
    {
        AdjustableJob.Limits limits = settings.Limits;
        if (settings.BestEffort)
        {
            return AdjustableJob.CreateBestEffort(in limits, out refused, name);
        }

        refused = default;
        return AdjustableJob.Create(in limits, name);
    }
}
