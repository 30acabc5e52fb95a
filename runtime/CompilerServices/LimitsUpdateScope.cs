using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>An update of limits: alone on its job, but with no handle held while the caller's code runs. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LimitsUpdateScope
{
    private readonly LimitsGate _gate;

    /// <summary>Waits for changes by other threads.</summary>
    /// <param name="job">The job.</param>
    /// <exception cref="InvalidOperationException">An update of the same job is under way on this thread.</exception>
    public LimitsUpdateScope(JobObject job)
    {
        ArgumentNullException.ThrowIfNull(job);
        _gate = job.LimitsGate;
        _gate.EnterUpdate();
    }

    /// <summary>Lets others change limits.</summary>
    public void Dispose() => _gate.ExitUpdate();
}
