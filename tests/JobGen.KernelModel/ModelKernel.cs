namespace JobGen.Model;

/// <summary>
/// A model of the part of the Windows kernel that concerns job objects, written from Microsoft's documentation: it can
/// be wrong where Windows is, and where the documents are silent <see cref="ModelOptions"/> says which way it goes.
/// </summary>
/// <remarks>
/// There is one in a process, since a bound P/Invoke cannot be bound again. All members may be used from any thread; one
/// lock guards everything. Failures, the call log and the handle count belong to whoever runs alone: tests that use them
/// stand in one collection that is not run in parallel (<c>ModelCollection</c>), and call <see cref="Reset"/> first. What
/// earlier tests left open stays valid and is not counted, so that a finalizer or a thread of theirs does no harm.
/// </remarks>
public sealed partial class ModelKernel
{
    private ModelKernel()
    {
        Waits = new RegisteredWaits(this);
        CurrentProcess = CreateCurrentProcess();
        ProcessToken = NewProcessToken();
    }

    /// <summary>The kernel of this process.</summary>
    public static ModelKernel Current { get; } = new();

    /// <summary>The lock around everything; a test may hold it to look at several things at one moment.</summary>
    public object Gate { get; } = new();

    /// <summary>The machine and its undocumented answers.</summary>
    public ModelOptions Options { get; private set; } = new();

    internal HandleTable Handles { get; } = new();

    internal ObjectNames Names { get; } = new();

    /// <summary>
    /// Handles, pipe ends among them, that were opened since the last reset and are still open, as a leak test counts them.
    /// </summary>
    public int OpenHandleCount
    {
        get
        {
            lock (Gate)
            {
                return Handles.OpenCount + Descriptors.Open.Count();
            }
        }
    }

    /// <summary>Everything that was taken since the last reset and not given back, for a leak test: empty where nothing leaks.</summary>
    public IReadOnlyList<string> DescribeLeaks()
    {
        lock (Gate)
        {
            return
            [
                .. Handles.OpenSinceReset().Select(static open => $"handle 0x{open.Handle:X}: {open.Target}"),
                .. Descriptors.Open.Select(static descriptor => $"pipe end {descriptor}"),
                .. Enumerable.Repeat("registered wait", Waits.OpenCount),
                .. Enumerable.Repeat("attribute list", AttributeLists.Count),
                .. Enumerable.Repeat("environment block", EnvironmentBlocks.Count),
                .. Enumerable.Repeat("security descriptor", SecurityDescriptor.LiveCount),
                .. Enumerable.Repeat("block of I/O rates", IoBlocks.LiveCount),
                .. Enumerable.Repeat("impersonating thread", _impersonations.Count),
            ];
        }
    }

    /// <summary>Default options, no ordered failures, an empty log, names forgotten, nothing counted as open.</summary>
    /// <returns>The kernel, ready for the next test.</returns>
    public static ModelKernel Reset()
    {
        ModelKernel kernel = Current;
        lock (kernel.Gate)
        {
            kernel.Options = new ModelOptions();
            kernel.Journal.Reset();
            kernel.Handles.Reset();
            kernel.Waits.Reset();
            kernel.IoBlocks.Reset();
            SecurityDescriptor.Reset();
            kernel.Names.Clear();
            kernel.Jobs.Clear();
            kernel.ResetProcesses();
            kernel.ResetTokens();
            kernel.ResetLaunching();
            kernel.MessageHook = null;
            kernel.CallHook = null;
            kernel.Disturb(new MessageFaults());
        }

        return kernel;
    }
}
