using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>One change of limits: alone on its job, with the handle held. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LimitsScope
{
    private readonly LimitsGate _gate;
    private readonly JobHandleLease _lease;

    /// <summary>Waits for changes by other threads, and holds the handle.</summary>
    /// <param name="job">The job.</param>
    /// <exception cref="InvalidOperationException">An update of the same job is under way on this thread.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public LimitsScope(JobObject job)
    {
        ArgumentNullException.ThrowIfNull(job);
        bool isHeld = false;
        _gate = job.LimitsGate;
        _gate.Enter();
        try
        {
            _lease = job.LeaseHandle();
            isHeld = true;
        }
        finally
        {
            if (!isHeld)
            {
                _gate.Exit();
            }
        }
    }

    /// <summary>The raw handle, valid until <see cref="Dispose"/>.</summary>
    public nint Value => _lease.Value;

    /// <summary>Gives the handle back and lets others change limits.</summary>
    public void Dispose()
    {
        _lease.Dispose();
        _gate.Exit();
    }
}
