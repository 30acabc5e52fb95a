using System.Diagnostics;
using JobGen.Launching;
using JobGen.Model;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Whatever call of a launch fails: it is reported, no handle leaks, no child is left, and nothing stays inheritable.</summary>
public sealed class LaunchFailureTests : LaunchTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_launch_that_fails_at_any_call_reports_it_and_leaves_nothing(bool suspended)
    {
        int calls = Attempt(suspended, failAt: null);
        Assert.InRange(calls, suspended ? 18 : 15, 60);
        HashSet<ModelFunction> failed = [];
        for (int n = 1; n <= calls; n++)
        {
            Attempt(suspended, n);
            failed.UnionWith(Kernel.Calls.Where(call => call.Injected).Select(call => call.Function));
        }

        Assert.Superset(
            new HashSet<ModelFunction>([
                ModelFunction.GetFileAttributesW, ModelFunction.GetSystemDirectoryW, ModelFunction.GetEnvironmentStringsW,
                ModelFunction.CreatePipe, ModelFunction.DuplicateHandle,
                ModelFunction.GetHandleInformation, ModelFunction.SetHandleInformation, ModelFunction.InitializeProcThreadAttributeList,
                ModelFunction.UpdateProcThreadAttribute, ModelFunction.CreateProcessW, .. suspended
                    ? [ModelFunction.AssignProcessToJobObject, ModelFunction.ResumeThread]
                    : Array.Empty<ModelFunction>(),
            ]),
            failed);
    }

    /// <summary>Launches with all there is, letting the n-th call fail.</summary>
    /// <returns>How many calls could fail.</returns>
    private int Attempt(bool suspended, int? failAt)
    {
        ModelKernel.Reset();
        ProcessLauncher.JobListUnknown = suspended;
        using PlainJob root = NewJob();
        using PlainJob job = NewJob();
        ModelProcess other = Kernel.StartProcess();
        using SafeProcessHandle extra = new(other.OpenHandle(), ownsHandle: false);
        int before = Kernel.FailableCallCountOfThisThread;
        if (failAt is { } number)
        {
            Kernel.FailCallOfThisThread(number, OddError);
        }

        JobProcess? process = null;
        Exception? exception = Record.Exception(() => process = job.Start(
            new ProcessStartInfo("tool") { RedirectStandardInput = true, RedirectStandardError = true },
            new JobStartOptions { OuterJobs = [root], InheritedHandles = [extra] }));
        int calls = Kernel.FailableCallCountOfThisThread - before;

        // What cannot be closed or freed is nobody's fault and changes nothing; a directory that cannot be asked is passed over.
        CallRecord? injected = Kernel.Calls.FirstOrDefault(call => call.Injected);
        if (failAt is null
            || injected?.Function is ModelFunction.CloseHandle or ModelFunction.FreeEnvironmentStringsW or ModelFunction.GetFileAttributesW)
        {
            Assert.Null(exception);
            ModelOf(process!).Exit(0);
            process!.Dispose();
        }
        else
        {
            JobException report = Assert.IsType<JobException>(exception);
            Assert.StartsWith(report.Function, injected!.Function.ToString(), StringComparison.Ordinal);
            Assert.Equal(OddError, report.NativeErrorCode);
            Assert.DoesNotContain(Kernel.Processes, each => each.Launch is not null);
        }

        AssertNotInheritable(extra);
        other.Exit(0);
        Assert.Equal(3, Kernel.OpenHandleCount);
        Assert.Equal(3, Kernel.DescribeLeaks().Count);
        return calls;
    }

    private static unsafe void AssertNotInheritable(SafeProcessHandle handle)
    {
        uint flags;
        Assert.NotEqual(0, JobGen.Interop.Kernel32.GetHandleInformation(handle.DangerousGetHandle(), &flags));
        Assert.Equal(0u, flags & 1);
    }
}
