using JobGen.CompilerServices;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed partial class LimitViolationReaderTests : ModelTest
{
    [Fact]
    public void What_was_passed_is_read_with_threshold_and_value()
    {
        using Watched job = Watched.Create();
        Process(job).Commit(3 * ByteSize.MiB);
        Assert.True(job.ReadLimitViolations(out LimitViolations violations));
        Assert.Equal(new(2 * ByteSize.MiB, 3 * ByteSize.MiB), violations.JobMemory);
        Assert.Null(violations.IoReadBytes);
        Assert.Null(violations.JobUserTime);
    }

    [Fact]
    public void Nothing_passed_is_false()
    {
        using Watched job = Watched.Create();
        Assert.False(job.ReadLimitViolations(out LimitViolations violations));
        Assert.False(violations.Any);
    }

    [Fact]
    public void An_older_Windows_is_asked_for_version_1_and_from_then_on_only_for_that()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        using Watched job = Watched.Create();
        NotificationClass.Known = NotificationVersion.Unknown;
        Process(job).Commit(3 * ByteSize.MiB);
        Kernel.ClearCalls();
        Assert.True(job.ReadLimitViolations(out LimitViolations violations));
        Assert.Equal(new(2 * ByteSize.MiB, 3 * ByteSize.MiB), violations.JobMemory);
        Assert.Null(violations.JobMemoryLow);
        Assert.Equal([34, 13], Kernel.Calls.Select(call => call.InformationClass));

        Kernel.ClearCalls();
        Assert.True(job.ReadLimitViolations(out _));
        Assert.Equal([13], Kernel.Calls.Select(call => call.InformationClass));
    }

    [Fact]
    public void A_Windows_that_has_neither_version_is_not_remembered_as_old()
    {
        using Watched job = Watched.Create();
        NotificationClass.Known = NotificationVersion.Unknown;
        Kernel.Options.MissingClasses.Add(34);
        Kernel.Options.MissingClasses.Add(13);
        JobException exception = Assert.Throws<JobException>(() => job.ReadLimitViolations(out _));
        Assert.Equal(87, exception.NativeErrorCode);
        Assert.Contains("JobObjectLimitViolationInformation needs Windows 8", exception.Message, StringComparison.Ordinal);
        Assert.Equal(NotificationVersion.Unknown, NotificationClass.Known);
    }

    [Fact]
    public void A_Windows_that_is_known_to_have_version_2_is_not_asked_for_version_1()
    {
        using Watched job = Watched.Create();
        Assert.False(job.ReadLimitViolations(out _));
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, 87);
        Kernel.ClearCalls();
        Assert.Throws<JobException>(() => job.ReadLimitViolations(out _));
        Assert.Equal([34], Kernel.Calls.Select(call => call.InformationClass));
        Assert.Equal(NotificationVersion.Version2, NotificationClass.Known);
    }

    [Fact]
    public void What_was_found_out_here_holds_for_the_limits_too()
    {
        using Watched job = Watched.Create();
        NotificationClass.Known = NotificationVersion.Unknown;
        _ = job.ReadLimitViolations(out _);
        Assert.Equal(NotificationVersion.Version2, NotificationClass.Known);

        NotificationClass.Known = NotificationVersion.Unknown;
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        _ = job.ReadLimitViolations(out _);
        Kernel.ClearCalls();
        _ = job.NotificationLimit;
        Assert.Equal([12], Kernel.Calls.Select(call => call.InformationClass));
    }

    [Fact]
    public void A_refusal_is_not_taken_for_an_older_Windows()
    {
        using Watched job = Watched.Create();
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, 5);
        Kernel.ClearCalls();
        JobException exception = Assert.Throws<JobException>(() => job.ReadLimitViolations(out _));
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Contains("JobAccess.Query", exception.Message, StringComparison.Ordinal);
        Assert.Single(Kernel.Calls);
    }

    [Fact]
    public void Reading_is_one_call_and_allocates_nothing()
    {
        using Watched job = Watched.Create();
        Process(job).Commit(3 * ByteSize.MiB);
        _ = job.ReadLimitViolations(out _);
        Kernel.Recording = false;
        int calls = Kernel.CountOf(ModelFunction.QueryInformationJobObject);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = job.ReadLimitViolations(out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.QueryInformationJobObject) - calls);
    }

    private ModelProcess Process(Watched job)
    {
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        return process;
    }

    // Its processes end with it, so that no job of this test is there in the next one.
    [JobPolicy]
    [KillOnJobClose]
    [NotificationLimit(JobMemory = 2 * ByteSize.MiB, IoReadBytes = 1 * ByteSize.MiB, JobUserTimeSeconds = 5)]
    internal sealed partial class Watched;
}
