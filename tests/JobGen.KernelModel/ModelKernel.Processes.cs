namespace JobGen.Model;

public sealed partial class ModelKernel
{
    private readonly SortedDictionary<uint, ModelProcess> _processes = [];
    private readonly HashSet<ModelProcess> _earlier = [];
    private readonly Queue<uint> _recycled = new();
    private uint _nextProcessId;

    /// <summary>
    /// The process that the tests run in; it has the id that .NET knows. When it ends, all its handles but pipes are closed,
    /// as if it had been killed, and its calls give 6 from then on.
    /// </summary>
    public ModelProcess CurrentProcess { get; private set; }

    /// <summary>
    /// The processes that were made since the last reset and whose ids are taken, by id: running, dying, or ended and held by
    /// a handle.
    /// </summary>
    public IReadOnlyList<ModelProcess> Processes
    {
        get
        {
            lock (Gate)
            {
                return [.. _processes.Values.Where(process => !_earlier.Contains(process))];
            }
        }
    }

    /// <summary>The windows, menus, cursors and hooks that exist, for UserHandleGrantAccess.</summary>
    public ISet<nint> UserHandles { get; } = new HashSet<nint>();

    /// <summary>Makes a process that runs outside any job.</summary>
    public ModelProcess StartProcess()
    {
        lock (Gate)
        {
            return NewProcess(parent: null);
        }
    }

    /// <summary>The process of an id, or null.</summary>
    public ModelProcess? FindProcess(uint id)
    {
        lock (Gate)
        {
            return _processes.GetValueOrDefault(id);
        }
    }

    /// <summary>The next process gets this id, if it is free by then: what Windows does with ids that nobody holds.</summary>
    public void RecycleProcessId(uint id)
    {
        lock (Gate)
        {
            _recycled.Enqueue(id);
        }
    }

    /// <summary>Lets every dying process be gone (<see cref="ModelOptions.TerminationIsDeferred"/>).</summary>
    public void FinishDying()
    {
        lock (Gate)
        {
            foreach (ModelProcess process in _processes.Values.ToArray())
            {
                process.FinishDying();
            }
        }
    }

    internal ModelProcess NewProcess(ModelProcess? parent)
    {
        if (!_recycled.TryDequeue(out uint id) || _processes.ContainsKey(id))
        {
            do
            {
                // Process ids are multiples of four.
                _nextProcessId += 4;
            }
            while (_processes.ContainsKey(_nextProcessId));
            id = _nextProcessId;
        }

        ModelProcess process = new(this, id, parent);
        _processes.Add(id, process);
        return process;
    }

    internal void Forget(ModelProcess process)
    {
        _processes.Remove(process.Id);
        _earlier.Remove(process);
    }

    private ModelProcess CreateCurrentProcess()
    {
        ModelProcess process = new(this, (uint)Environment.ProcessId, parent: null);
        _processes[process.Id] = process;
        return process;
    }

    /// <summary>Ids begin anew past those that are held; a caller that was ended or put into a job is itself again.</summary>
    private void ResetProcesses()
    {
        _nextProcessId = 1000;
        _recycled.Clear();
        UserHandles.Clear();
        _earlier.Clear();
        _earlier.UnionWith(_processes.Values);
        if (!CurrentProcess.IsRunning || CurrentProcess.Job is not null)
        {
            CurrentProcess.End(0, reportExit: false);
            CurrentProcess.FinishDying();
            CurrentProcess = CreateCurrentProcess();
        }
    }
}
