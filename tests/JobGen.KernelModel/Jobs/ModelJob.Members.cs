namespace JobGen.Model;

public sealed partial class ModelJob
{
    private readonly List<ModelProcess> _members = [];
    private readonly List<ModelProcess> _refused = [];
    private int _children;
    private bool _isDestroyed;

    /// <summary>The job that this one is nested in; set when a process of that job is assigned to this one.</summary>
    public ModelJob? Parent { get; private set; }

    /// <summary>The processes in the job and in the jobs nested in it, as they were assigned.</summary>
    public IReadOnlyList<ModelProcess> Processes
    {
        get
        {
            lock (Kernel.Gate)
            {
                return [.. _members];
            }
        }
    }

    internal List<ModelProcess> Members => _members;

    /// <summary>What the process id list names.</summary>
    internal List<ModelProcess> Listed => Kernel.Options.RefusedProcessIsListed ? [.. _members, .. _refused] : _members;

    internal bool HasChildren => _children > 0;

    /// <summary>ActiveProcesses: a process refused by a limit counts until the last handle to it is closed.</summary>
    internal int ActiveProcessCount => _members.Count + _refused.Count;

    internal bool IsWithin(ModelJob ancestor)
    {
        for (ModelJob? job = this; job is not null; job = job.Parent)
        {
            if (ReferenceEquals(job, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    internal void NestIn(ModelJob parent)
    {
        Parent = parent;
        parent._children++;
    }

    internal void AddMember(ModelProcess process)
    {
        _members.Add(process);
        Usage.TotalProcesses++;
        Usage.JobMemory += process.CommittedBytes;
        Usage.PeakJobMemory = Math.Max(Usage.PeakJobMemory, Usage.JobMemory);
    }

    /// <summary>Counts a process that the active process limit kept out, until nobody holds a handle to it.</summary>
    internal void AddRefused(ModelProcess process)
    {
        _refused.Add(process);
        Usage.TotalProcesses++;
        Usage.TerminatedProcesses++;
        process.RefusedBy.Add(this);
    }

    internal void RemoveRefused(ModelProcess process)
    {
        _refused.Remove(process);
        PostZeroIfEmpty();
        DestroyIfUnused();
    }

    internal void RemoveMember(ModelProcess process)
    {
        _members.Remove(process);
        Usage.JobMemory -= process.CommittedBytes;
    }

    /// <summary>Ends every process as TerminateJobObject does: without a message for each of them.</summary>
    internal void EndProcesses(uint exitCode)
    {
        foreach (ModelProcess process in _members.ToArray())
        {
            process.End(exitCode, reportExit: false);
        }
    }

    internal void DestroyIfUnused()
    {
        if (HandleCount > 0 || ActiveProcessCount > 0 || HasChildren || _isDestroyed)
        {
            return;
        }

        _isDestroyed = true;
        Kernel.Jobs.Remove(this);
        Kernel.Names.Remove(this);
        Port = null;
        if (Parent is { } parent)
        {
            parent._children--;
            parent.DestroyIfUnused();
        }
    }
}
