using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>How a wait follows the processes of its job: by their handles, and by asking where it can have none.</summary>
public sealed class FollowedProcessTests : WaitTest
{
    [Fact]
    public async Task The_processes_are_listed_again_as_one_of_them_ends()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess first = StartIn(job);
        ModelProcess second = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        ModelProcess third = StartIn(job);
        Assert.Equal(2, Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject));

        first.Exit(0);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject) == 3);

        second.Exit(0);
        third.Exit(0);
        await empty;
    }

    [Fact]
    public async Task Nothing_is_polled_while_a_process_is_held()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Task empty = job.WaitForEmptyAsync(Stop);
        // Every look at the job is a query; a finalizer of an earlier test closes handles at any time.
        int queries = Kernel.CountOf(ModelFunction.QueryInformationJobObject);
        await Task.Delay(700, Stop);
        Assert.Equal(queries, Kernel.CountOf(ModelFunction.QueryInformationJobObject));
        process.Exit(0);
        await empty;
    }

    [Theory]
    [InlineData(AccessRights.Synchronize)]
    [InlineData(AccessRights.ProcessQueryLimitedInformation)]
    [InlineData(0u)]
    public async Task A_process_that_cannot_be_opened_is_asked_for_while_somebody_waits(uint granted)
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        process.GrantedAccess = granted;
        using CancellationTokenSource giveUp = new();
        Task first = job.WaitForEmptyAsync(giveUp.Token);
        Task second = job.WaitForEmptyAsync(Stop);
        int calls = Kernel.CountOf(ModelFunction.OpenProcess);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.OpenProcess) > calls + 2);
        Assert.False(second.IsCompleted);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        process.Exit(0);
        await second;

        calls = Kernel.FailableCallCount;
        await Task.Delay(700, Stop);
        Assert.Equal(calls, Kernel.FailableCallCount);
    }

    [Fact]
    public async Task A_wait_that_cannot_be_registered_is_replaced_by_asking()
    {
        using WaitJob job = WaitJob.Create();
        ModelProcess process = StartIn(job);
        Kernel.FailCall(ModelFunction.RegisterWaitForSingleObject, 1, 8);
        Task empty = job.WaitForEmptyAsync(Stop);
        process.Exit(0);
        await empty;
        await UntilAsync(() => Kernel.OpenHandleCount == 1);
    }

    [Fact]
    public async Task A_process_kept_out_by_the_limit_counts_until_its_handles_are_closed()
    {
        using WaitJob job = WaitJob.Create();
        job.ActiveProcessLimit = 1;
        ModelProcess first = StartIn(job);
        ModelProcess refused = Kernel.StartProcess();
        Assert.Throws<JobException>(() => job.Assign((int)refused.Id));
        Task empty = job.WaitForEmptyAsync(Stop);
        first.Exit(0);
        await empty;
    }

    [Fact]
    public async Task A_process_that_has_ended_and_is_listed_none_the_less_is_asked_for_slowly()
    {
        Kernel.Options.RefusedProcessIsListed = true;
        using WaitJob outer = WaitJob.Create();
        using WaitJob job = WaitJob.Create();
        job.ActiveProcessLimit = 1;
        using JobProcess first = outer.Start("C:\\Windows\\System32\\cmd.exe");
        JobProcess refused = outer.Start("C:\\Windows\\System32\\cmd.exe");
        job.Assign(first.Id);
        Assert.Equal(Win32Error.NotEnoughQuota, Assert.Throws<JobException>(() => job.Assign(refused.Id)).NativeErrorCode);
        int waits = Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject);
        Task empty = job.WaitForEmptyAsync(Stop);
        Assert.Equal(++waits, Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject));

        Kernel.FindProcess((uint)first.Id)!.Exit(0);
        int looks = Kernel.CountOf(ModelFunction.OpenProcess);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.OpenProcess) > looks + 2);
        Assert.Equal(waits, Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject));
        Assert.False(empty.IsCompleted);

        refused.Dispose();
        await empty;
    }
}
