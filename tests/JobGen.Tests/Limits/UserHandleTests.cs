using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed partial class UserHandleTests : ModelTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_handle_the_job_and_the_direction_go_to_Windows(bool grant)
    {
        using RestrictedJob job = RestrictedJob.Create();
        Kernel.UserHandles.Add(0x10042);
        nint handle = job.Handle.DangerousGetHandle();
        Kernel.ClearCalls();
        job.GrantUserHandleAccess(0x10042, grant);
        CallRecord call = Assert.Single(Kernel.Calls);
        Assert.Equal(ModelFunction.UserHandleGrantAccess, call.Function);
        Assert.Equal([0x10042L, handle, grant ? 1L : 0L], call.Arguments);
    }

    [Theory]
    [InlineData(5, "outside of the job")]
    [InlineData(6, "not one of a window")]
    [InlineData(87, "UIRestrictions.Handles")]
    [InlineData(1400, "not one of a window")]
    public void A_refusal_says_what_to_do(int error, string words)
    {
        using LimitedJob job = LimitedJob.Create();
        Kernel.FailCall(ModelFunction.UserHandleGrantAccess, 1, error);
        JobException exception = Assert.Throws<JobException>(() => job.GrantUserHandleAccess(0x10042));
        Assert.Equal((error, "UserHandleGrantAccess"), (exception.NativeErrorCode, exception.Function));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Windows_refuses_is_said()
    {
        using RestrictedJob restricted = RestrictedJob.Create();
        Assert.Equal(87, Assert.Throws<JobException>(() => restricted.GrantUserHandleAccess(0x10042)).NativeErrorCode);
        Kernel.UserHandles.Add(0x10042);
        using LimitedJob free = LimitedJob.Create();
        Assert.Equal(87, Assert.Throws<JobException>(() => free.GrantUserHandleAccess(0x10042)).NativeErrorCode);
    }

    [Fact]
    public void Zero_and_a_disposed_job_throw_before_the_call()
    {
        LimitedJob job = LimitedJob.Create();
        Assert.Throws<ArgumentOutOfRangeException>(() => job.GrantUserHandleAccess(0));
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.GrantUserHandleAccess(0x10042));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.UserHandleGrantAccess));
    }

    [JobPolicy, UIRestrictions(UIRestrictions.Handles)]
    private sealed partial class RestrictedJob;
}
