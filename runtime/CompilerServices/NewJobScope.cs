using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>A job that is being created: one that lacks a limit must not stay behind, half made. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct NewJobScope
{
    private readonly JobObject _job;
    private readonly JobHandleLease _lease;
    private bool _isComplete;

    /// <summary>Holds the handle.</summary>
    /// <param name="job">The job.</param>
    public NewJobScope(JobObject job)
    {
        ArgumentNullException.ThrowIfNull(job);
        _job = job;
        _lease = job.LeaseHandle();
    }

    /// <summary>The raw handle, valid until <see cref="Dispose"/>.</summary>
    public readonly nint Value => _lease.Value;

    /// <summary>Lets the job live.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Gives the handle back, and disposes a job that is not complete.</summary>
    public readonly void Dispose()
    {
        _lease.Dispose();
        if (!_isComplete)
        {
            _job.Dispose();
        }
    }
}
