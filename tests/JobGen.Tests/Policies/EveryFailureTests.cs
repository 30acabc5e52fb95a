using JobGen.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Whatever call fails: it is reported, nothing leaks, no job is left half made, and the object stays usable.</summary>
public sealed partial class EveryFailureTests : PolicyTest
{
    private const int OddError = 1450;

    private static readonly OneOfEachCall.Limits _others = new()
    {
        UIRestrictions = UIRestrictions.Desktop,
        CpuRateControl = CpuRate.Weight(2),
        NetRateControl = new NetRate(5),
        GroupAffinity = JobGroupAffinity.Of(0, 1),
        NotificationLimit = new() { JobMemoryLow = 4 },
        IoRateControl = [new IoRate { VolumeName = @"\Device\B", MaxIops = 5 }],
    };

    private static readonly Dictionary<string, Action<OneOfEachCall, int>> _operations = new()
    {
        ["Apply"] = static (job, _) => job.Apply(_others),
        ["Update"] = static (job, _) => job.Update(static (ref OneOfEachCall.Limits limits) => limits = _others),
        ["ResetLimits"] = static (job, _) => job.ResetLimits(),
        ["QueryLimits"] = static (job, _) => job.QueryLimits(),
        ["ReadCounters"] = static (job, _) => job.ReadCounters(),
        ["ReadLimitViolations"] = static (job, processId) => job.ReadLimitViolations(out _),
        ["KillOnJobClose"] = static (job, _) => job.KillOnJobClose = false,
        ["CpuRateControl"] = static (job, _) => job.CpuRateControl = null,
        ["IoRateControl"] = static (job, _) => job.IoRateControl = _others.IoRateControl,
        ["NotificationLimit"] = static (job, _) => job.NotificationLimit = null,
        ["GroupAffinity"] = static (job, _) => job.GroupAffinity = null,
        ["Assign"] = static (job, processId) => job.Assign(processId),
        ["Contains"] = static (job, processId) => job.Contains(processId),
        ["GetProcessIds"] = static (job, _) => job.GetProcessIds(),
        ["Terminate"] = static (job, _) => job.Terminate(),
        ["Subscribe"] = static (job, _) => job.Subscribe().Dispose(),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Fact]
    public void A_create_that_fails_at_any_call_reports_it_and_closes_the_job()
    {
        using (OneOfEachCall job = OneOfEachCall.Create())
        {
        }

        int calls = Kernel.FailableCallCountOfThisThread;
        Assert.InRange(calls, 10, 20);
        for (int n = 1; n <= calls; n++)
        {
            ModelKernel.Reset();
            int jobs = Kernel.JobCount;
            Kernel.FailCallOfThisThread(n, OddError);
            OneOfEachCall? job = null;
            Exception? exception = Record.Exception(() => job = OneOfEachCall.Create());
            job?.Dispose();
            CallRecord failed = Assert.Single(Kernel.Calls, call => call.Injected);
            if (failed.Function != ModelFunction.CloseHandle)
            {
                AssertReports(failed, exception);
                Assert.Empty(Kernel.DescribeLeaks());
                Assert.InRange(Kernel.JobCount, 0, jobs);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_that_fails_at_any_call_reports_it_and_leaves_the_job_usable(string name)
    {
        int failures = 0;
        while (FailsAt(failures + 1, _operations[name]))
        {
            failures++;
        }

        Assert.InRange(failures, 1, 40);
    }

    [Fact]
    public void A_dispose_that_fails_at_any_call_still_gives_everything_back()
    {
        bool failed = true;
        for (int n = 1; failed; n++)
        {
            ModelKernel.Reset();
            OneOfEachCall job = OneOfEachCall.CreateNew("JobGen.Tests.Dispose");
            JobSubscription subscription = job.Subscribe();
            Kernel.ClearCalls();
            Kernel.FailCallOfThisThread(n, OddError);
            job.Dispose();
            subscription.Dispose();
            failed = Kernel.Calls.Any(call => call.Injected);
            Assert.Throws<ObjectDisposedException>(() => job.QueryLimits());
            Assert.True(
                SpinWait.SpinUntil(() => Kernel.DescribeLeaks().Count == 0, TimeSpan.FromSeconds(30)),
                $"call {n}: {string.Join("; ", Kernel.DescribeLeaks())}");
        }
    }

    /// <summary>Lets the n-th call of an operation fail, and says whether it had that many.</summary>
    private bool FailsAt(int number, Action<OneOfEachCall, int> operation)
    {
        ModelKernel.Reset();
        NotificationClass.Known = NotificationVersion.Unknown;
        using OneOfEachCall job = OneOfEachCall.Create();
        ModelProcess process = Kernel.StartProcess();
        int before = Kernel.DescribeLeaks().Count;
        Kernel.ClearCalls();
        Kernel.FailCallOfThisThread(number, OddError);
        Exception? exception = Record.Exception(() => operation(job, (int)process.Id));
        CallRecord? failed = Kernel.Calls.SingleOrDefault(call => call.Injected);
        process.Exit(0);
        if (failed is null)
        {
            Assert.Null(exception);
            return false;
        }

        if (IsReported(failed, operation))
        {
            AssertReports(failed, exception);
            AssertOpen(before);
        }
        else
        {
            // A port that could not be taken off the job stays with it until the job is disposed.
            Assert.Null(exception);
            AssertOpen(before + (failed.InformationClass == 7 ? 1 : 0));
        }

        ModelProcess next = Kernel.StartProcess();
        operation(job, (int)next.Id);
        job.Apply();
        Assert.Equal(OneOfEachCall.DeclaredLimits, job.QueryLimits());
        next.Exit(0);
        job.Dispose();
        AssertOpen(before - 1);
        return true;
    }

    // A handle that cannot be closed changes nothing, Terminate opens the processes only for a later wait, and groups whose state
    // is not known are switched off all the same. Of a subscription, violations are read where that is allowed, the last message
    // to the port's thread is posted again, and Windows before 8 cannot take the port off the job.
    private static bool IsReported(CallRecord failed, Action<OneOfEachCall, int> operation) => failed switch
    {
        { Function: ModelFunction.CloseHandle or ModelFunction.PostQueuedCompletionStatus } => false,
        { InformationClass: 14, Function: ModelFunction.QueryInformationJobObject } => operation != _operations["GroupAffinity"],
        { InformationClass: 34 } => operation != _operations["Subscribe"],
        { InformationClass: 7 } => failed.Input.AsSpan().ContainsAnyExcept((byte)0),
        _ => operation != _operations["Terminate"] || failed.Function == ModelFunction.TerminateJobObject,
    };

    /// <summary>The thread of a port gives it back by itself.</summary>
    private void AssertOpen(int most) => Assert.True(
        SpinWait.SpinUntil(() => Kernel.DescribeLeaks().Count <= most, TimeSpan.FromSeconds(30)),
        string.Join("; ", Kernel.DescribeLeaks()));

    private static void AssertReports(CallRecord failed, Exception? exception)
    {
        JobException report = Assert.IsType<JobException>(exception ?? new InvalidOperationException($"Nothing reports {failed}."));
        Assert.Equal(OddError, report.NativeErrorCode);
        Assert.StartsWith(report.Function.Split('(')[0], failed.Function.ToString(), StringComparison.Ordinal);
    }

    /// <summary>One limit of each class, and volumes, so that every call that limits can make is among those that fail.</summary>
    [JobPolicy]
    [KillOnJobClose]
    [JobTimeLimit(Seconds = 10, AtLimit = EndOfJobTimeAction.Post)]
    [UIRestrictions(UIRestrictions.Handles)]
    [CpuRateControl(HardCap = 50)]
    [NetRateControl(MaxBandwidth = 1_000_000)]
    [GroupAffinity(0, 0b11), GroupAffinity(1, 0b1)]
    [NotificationLimit(JobMemory = 100 * ByteSize.MiB)]
    [IoRateControl(MaxIops = 500), IoRateControl(@"\Device\A", MaxIops = 100)]
    [JobCounters(JobCounterGroups.Basic | JobCounterGroups.Io | JobCounterGroups.Memory | JobCounterGroups.Network)]
    internal sealed partial class OneOfEachCall;
}
