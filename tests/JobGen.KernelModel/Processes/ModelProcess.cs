namespace JobGen.Model;

/// <summary>A process of the model: nothing runs in it, a test says what it does.</summary>
public sealed partial class ModelProcess : KernelObject
{
    internal const uint StillActive = 259;

    private ProcessState _state;

    internal ModelProcess(ModelKernel kernel, uint id, ModelProcess? parent)
        : base(kernel)
    {
        Id = id;
        Parent = parent;
        SessionId = parent?.SessionId ?? 1;
        CreationTime = kernel.Now();
    }

    public uint Id { get; }

    /// <summary>The process that created it; null for a process that the test made.</summary>
    public ModelProcess? Parent { get; }

    /// <summary>What the creator asked for; null for a process that was not made with CreateProcess.</summary>
    public ModelLaunch? Launch { get; internal set; }

    public uint SessionId { get; set; }

    /// <summary>The file that it runs, by the name that Win32 has for it.</summary>
    public string ImagePath
    {
        get => field ?? Launch?.ApplicationName ?? @"C:\Model\program.exe";
        set;
    }

    /// <summary>The innermost job, or null; kept after the end of the process.</summary>
    public ModelJob? Job { get; private set; }

    /// <summary>The rights that OpenProcess may give for it: protected processes and those of other users grant fewer.</summary>
    public uint GrantedAccess { get; set; } = AccessRights.ProcessAll;

    public uint ExitCode { get; private set; } = StillActive;

    /// <summary>Ended, and its handle signalled.</summary>
    public bool HasExited => _state == ProcessState.Exited;

    /// <summary>Neither dying nor ended.</summary>
    public bool IsRunning => _state == ProcessState.Running;

    /// <summary>CTRL_C_EVENT (0) and CTRL_BREAK_EVENT (1), as they came.</summary>
    public IList<uint> ControlEvents { get; } = [];

    /// <summary>A FILETIME.</summary>
    internal long CreationTime { get; }

    /// <summary>A FILETIME, 0 while it lives.</summary>
    internal long ExitTime { get; private set; }

    internal List<ModelJob> RefusedBy { get; } = [];

    internal override uint AllAccess => AccessRights.ProcessAll;

    internal override bool IsSignaled => HasExited;

    /// <summary>Ends itself with an exit code.</summary>
    public void Exit(uint exitCode)
    {
        lock (Kernel.Gate)
        {
            End(exitCode, reportExit: true);
        }
    }

    /// <summary>Ends with the status of an unhandled exception: an abnormal exit for the port.</summary>
    public void Crash(uint status = NtStatus.AccessViolation)
    {
        lock (Kernel.Gate)
        {
            StartCrashReporter();
            End(status, reportExit: true);
        }
    }

    internal void End(uint exitCode, bool reportExit)
    {
        if (_state != ProcessState.Running)
        {
            return;
        }

        _state = ProcessState.Dying;
        ExitCode = exitCode;
        LeaveJobs(reportExit);
        ConsoleHost?.End(0, reportExit);
        if (!Kernel.Options.TerminationIsDeferred)
        {
            FinishDying();
        }
    }

    /// <summary>Lets a dying process be gone: its handles are closed and its own handle is signalled.</summary>
    internal void FinishDying()
    {
        if (_state != ProcessState.Dying)
        {
            return;
        }

        _state = ProcessState.Exited;
        ExitTime = Kernel.Now();
        CloseOwnHandles();
        Kernel.NotifySignaled(this);
        if (HandleCount == 0)
        {
            OnLastHandleClosed();
        }
    }

    internal override void OnLastHandleClosed()
    {
        if (!HasExited)
        {
            return;
        }

        Kernel.Forget(this);
        foreach (ModelJob job in RefusedBy)
        {
            job.RemoveRefused(this);
        }

        RefusedBy.Clear();
    }

    public override string ToString() => $"process {Id} ({_state})";

    private enum ProcessState
    {
        Running,
        Dying,
        Exited,
    }
}
