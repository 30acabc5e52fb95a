namespace JobGen.Model;

public sealed partial class ModelKernel
{
    private long _lastTime;

    internal LinuxDescriptors Descriptors { get; } = new();

    /// <summary>Attribute lists that were initialized and not deleted.</summary>
    internal HashSet<nint> AttributeLists { get; } = [];

    internal bool KnowsJobList => Options.JobListSupported ?? Options.WindowsBuild >= WindowsBuilds.Windows10;

    /// <summary>The programs and directories that Windows' path functions find.</summary>
    public ModelFiles Files { get; private set; } = new();

    /// <summary>The caller's environment as GetEnvironmentStrings tells it, in Windows' order.</summary>
    public IList<string> EnvironmentStrings { get; } = [];

    /// <summary>Copies of it that were not freed.</summary>
    internal HashSet<nint> EnvironmentBlocks { get; } = [];

    /// <summary>
    /// Decides about each CreateProcess call after its arguments were checked: 0 lets it go on, another Windows error makes
    /// it fail. Runs under the kernel's lock.
    /// </summary>
    public Func<ModelLaunch, int>? LaunchHook { get; set; }

    /// <summary>
    /// Called when the first thread of a launched process begins to run, at once or when it is resumed: what a program would
    /// do. Runs under the kernel's lock, before CreateProcess or ResumeThread returns.
    /// </summary>
    public Action<ModelProcess>? ProcessStarted { get; set; }

    internal int Launch(ModelLaunch launch, out ModelProcess child, out ModelThread thread)
    {
        child = null!;
        thread = null!;
        int error = LaunchHook?.Invoke(launch) ?? Win32Error.Success;
        if (error == Win32Error.Success && launch.ApplicationName is { } program)
        {
            error = Files.Directories.Contains(program) ? Win32Error.AccessDenied
                : Files.Exists(program) ? Win32Error.Success
                : Win32Error.FileNotFound;
        }

        if (error == Win32Error.Success)
        {
            error = ProcessCreation.Create(CurrentProcess, launch.CreationFlags, launch.JobList ?? [], out child);
        }

        if (error != Win32Error.Success)
        {
            return error;
        }

        child.Launch = launch;
        Inheritance.Apply(this, launch, child);
        thread = new ModelThread(this, child, child.Id + 1);
        if ((launch.CreationFlags & CreationFlags.Suspended) != 0)
        {
            thread.SuspendCount = 1;
        }

        return Win32Error.Success;
    }

    /// <summary>The clock of the model.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            field = value;
            _lastTime = 0;
        }
    } = TimeProvider.System;

    /// <summary>The time as a FILETIME; later at each call, so that no two events happen at once, unless the clock has ticks.</summary>
    internal long Now()
    {
        long now = TimeProvider.GetUtcNow().ToFileTime();
        long tick = Options.ClockTick.Ticks;
        return _lastTime = tick == 0 ? Math.Max(_lastTime + 1, now) : now - (now % tick);
    }

    private void ResetLaunching()
    {
        Descriptors.Reset();
        AttributeLists.Clear();
        EnvironmentStrings.Clear();
        EnvironmentBlocks.Clear();
        Files = new ModelFiles();
        LaunchHook = null;
        ProcessStarted = null;
        TimeProvider = TimeProvider.System;
    }

    internal void Begin(ModelProcess process)
    {
        if (process.IsRunning && !process.HasStarted)
        {
            process.HasStarted = true;
            process.StartConsoleHost();
            ProcessStarted?.Invoke(process);
        }
    }
}
