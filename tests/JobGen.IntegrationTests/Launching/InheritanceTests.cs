using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

public sealed partial class InheritanceTests : IDisposable
{
    private readonly List<EventWaitHandle> _events = [];

    public InheritanceTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            return;
        }

        // So many handles that the last values lie above all that a child has of its own: there, "valid" means inherited.
        for (int i = 0; i < 3000; i++)
        {
            _events.Add(new EventWaitHandle(false, EventResetMode.ManualReset));
        }
    }

    private SafeWaitHandle First => _events[^1].SafeWaitHandle;

    private SafeWaitHandle Second => _events[^2].SafeWaitHandle;

    public void Dispose() => _events.ForEach(handle => handle.Dispose());

    [WindowsFact]
    public void No_inheritable_handle_reaches_the_child()
    {
        SetInheritable(First, true);
        using LaunchedJob job = LaunchedJob.Create();
        Assert.Equal(["invalid", "invalid"], Ask(job, default));
        SetInheritable(First, false);
    }

    [WindowsFact]
    public void Only_the_handles_passed_reach_the_child()
    {
        SetInheritable(First, true);
        using LaunchedJob job = LaunchedJob.Create();

        Assert.Equal(["invalid", "valid"], Ask(job, new JobStartOptions { InheritedHandles = [Second, Second] }));

        Assert.True(IsInheritable(First));
        Assert.False(IsInheritable(Second));
        SetInheritable(First, false);
    }

    [WindowsFact]
    public void A_failed_launch_leaves_the_handles_as_they_were()
    {
        using LaunchedJob job = LaunchedJob.Create();
        Assert.Throws<JobException>(
            () => job.Start(new ProcessStartInfo(@"C:\absent\absent.exe"), new JobStartOptions { InheritedHandles = [First] }));
        Assert.False(IsInheritable(First));
    }

    [WindowsFact]
    public void The_same_handle_passes_through_concurrent_launches()
    {
        using LaunchedJob job = LaunchedJob.Create();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            Assert.Equal(["invalid", "valid"], Ask(job, new JobStartOptions { InheritedHandles = [Second] })));
        Assert.False(IsInheritable(Second));
    }

    [WindowsFact]
    public void Handles_that_cannot_be_inherited_are_refused()
    {
        using LaunchedJob job = LaunchedJob.Create();
        ProcessStartInfo info = new(TestChild.FileName, ["exit", "0"]);
        using SafeProcessHandle pseudo = new(-1, ownsHandle: false);
        using SafeWaitHandle closed = new(First.DangerousGetHandle(), ownsHandle: false);
        closed.Dispose();
        Assert.Throws<ArgumentException>(() => job.Start(info, new JobStartOptions { InheritedHandles = [pseudo] }));
        Assert.Throws<ObjectDisposedException>(() => job.Start(info, new JobStartOptions { InheritedHandles = [First, closed] }));
        Assert.Throws<ArgumentNullException>(() => job.Start(info, new JobStartOptions { InheritedHandles = [null!] }));
        Assert.False(IsInheritable(First));
    }

    private string[] Ask(LaunchedJob job, JobStartOptions options)
    {
        ProcessStartInfo info = new(TestChild.FileName, ["handles", Hex(First), Hex(Second)]);
        return [.. job.Run(info, options).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[1])];
    }

    private static string Hex(SafeHandle handle) => handle.DangerousGetHandle().ToString("x", CultureInfo.InvariantCulture);

    private static void SetInheritable(SafeHandle handle, bool inheritable) =>
        Assert.NotEqual(0, SetHandleInformation(handle.DangerousGetHandle(), 1, inheritable ? 1u : 0));

    private static unsafe bool IsInheritable(SafeHandle handle)
    {
        uint flags;
        Assert.NotEqual(0, GetHandleInformation(handle.DangerousGetHandle(), &flags));
        return (flags & 1) != 0;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetHandleInformation(nint handle, uint mask, uint flags);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial int GetHandleInformation(nint handle, uint* flags);
}
