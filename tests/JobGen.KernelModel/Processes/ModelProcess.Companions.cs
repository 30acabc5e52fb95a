namespace JobGen.Model;

/// <content>Processes that nobody started and that are in the job all the same.</content>
public sealed partial class ModelProcess
{
    /// <summary>The conhost.exe of its console, or null. It ends with the process.</summary>
    public ModelProcess? ConsoleHost { get; private set; }

    /// <summary>The WerFault.exe that reports its crash, or null. It ends when a test says so.</summary>
    public ModelProcess? CrashReporter { get; private set; }

    /// <summary>A console program gets a console of its own where it is not to share that of its creator.</summary>
    internal void StartConsoleHost()
    {
        ModelOptions options = Kernel.Options;
        uint flags = Launch?.CreationFlags ?? CreationFlags.DetachedProcess;
        bool ownConsole = !options.HasConsole || (flags & (CreationFlags.NoWindow | CreationFlags.NewConsole)) != 0;
        if (options.ConsoleHostsJoinJobs && ownConsole && (flags & CreationFlags.DetachedProcess) == 0)
        {
            ConsoleHost = StartCompanion(options.ConsoleHostsAreLimited);
        }
    }

    private void StartCrashReporter()
    {
        bool reports = Kernel.Options.CrashReportersJoinJobs && IsRunning;
        for (ModelJob? job = Job; job is not null; job = job.Parent)
        {
            reports &= !job.Limits.Has(LimitFlags.DieOnUnhandledException);
        }

        if (reports)
        {
            CrashReporter = StartCompanion(isLimited: true);
        }
    }

    /// <summary>Null where the active process limit keeps it out; the process goes on without it.</summary>
    private ModelProcess? StartCompanion(bool isLimited)
    {
        ModelProcess companion = Kernel.NewProcess(parent: this);
        companion.HasStarted = true;
        return Job is null || companion.Assign(Job, isLimited) == Win32Error.Success ? companion : null;
    }
}
