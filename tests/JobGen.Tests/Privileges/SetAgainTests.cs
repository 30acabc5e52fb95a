using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;
using JobGen.Model;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Privileges;

/// <summary>A limit that needs a privilege is set with it enabled, and the privilege is taken back whatever happens.</summary>
public sealed class SetAgainTests : PolicyTest
{
    private const int ExtendedLimits = 9;

    private static readonly ExtendedLimitInformation _highPriority = MemoryMarshal.Read<ExtendedLimitInformation>(Expect(
        "JOBOBJECT_EXTENDED_LIMIT_INFORMATION",
        ("BasicLimitInformation.LimitFlags", 0x20U),
        ("BasicLimitInformation.PriorityClass", 0x80U)));

    [Fact]
    public void Privilege_that_is_held_disabled_is_enabled_for_the_call_on_a_copy()
    {
        Hold(isHeld: true, isEnabled: false);
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Assert.Equal(0, SetAgain(job));
        Assert.Equal(0x80u, Kernel.JobOf(job.Handle.DangerousGetHandle()).Limits.PriorityClass);
        AssertNothingRemains(isEnabled: false);
        Assert.Equal(1314, Set(job));
    }

    [Fact]
    public void Policy_gets_its_limits_where_the_privilege_is_held_and_says_so_where_not()
    {
        Hold(isHeld: true, isEnabled: false);
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None with { PriorityClassLimit = ProcessPriorityClass.High });
        job.SchedulingClassLimit = 9;
        job.Update((ref EveryLimit.Limits limits) => limits.ActiveProcessLimit = 3);
        Assert.Equal(
            EveryLimit.Limits.None with { PriorityClassLimit = ProcessPriorityClass.High, SchedulingClassLimit = 9, ActiveProcessLimit = 3 },
            job.QueryLimits());
        AssertNothingRemains(isEnabled: false);

        Hold(isHeld: false, isEnabled: false);
        JobException exception = Assert.Throws<JobException>(() => job.JobMemoryLimit = ByteSize.MiB);
        Assert.Equal(1314, exception.NativeErrorCode);
        Assert.Equal("PriorityClassLimit, SchedulingClassLimit", exception.Limit);
    }

    [Fact]
    public void Privilege_that_is_not_held_is_told_apart()
    {
        Hold(isHeld: false, isEnabled: false);
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Assert.Equal(1300, SetAgain(job));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.SetInformationJobObject));
        AssertNothingRemains(isEnabled: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Thread_that_impersonates_has_its_own_token_as_it_was(bool isEnabled)
    {
        Hold(isHeld: false, isEnabled: false);
        ModelToken client = Kernel.NewImpersonationToken(isHeld: true, isEnabled);
        Kernel.Impersonation = client;
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Assert.Equal(0, SetAgain(job));
        Assert.Same(client, Kernel.Impersonation);
        Assert.Equal(isEnabled, client.IncreaseBasePriority.IsEnabled);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.SetThreadToken));
    }

    [Fact]
    public void Client_without_the_privilege_is_not_helped_by_the_process()
    {
        Hold(isHeld: true, isEnabled: true);
        ModelToken client = Kernel.NewImpersonationToken(isHeld: false, isEnabled: false);
        Kernel.Impersonation = client;
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Assert.Equal(1300, SetAgain(job));
        Assert.Same(client, Kernel.Impersonation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whichever_call_fails_the_thread_is_as_it_was_or_says_that_it_is_not(bool impersonates)
    {
        for (int number = 1; ; number++)
        {
            ModelKernel.Reset();
            Hold(isHeld: true, isEnabled: false);
            ModelToken? client = impersonates ? Kernel.NewImpersonationToken(isHeld: true, isEnabled: false) : null;
            Kernel.Impersonation = client;
            using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
            int before = Kernel.FailableCallCount;
            Kernel.FailCall(number, 6);
            try
            {
                int error = SetAgain(job);
                if (Kernel.FailableCallCount - before < number)
                {
                    Assert.Equal(0, error);
                    return;
                }
            }
            catch (JobException exception) when (exception.Function is "RevertToSelf" or "AdjustTokenPrivileges")
            {
                Assert.Equal(6, exception.NativeErrorCode);
                continue;
            }

            Assert.Same(client, Kernel.Impersonation);
            Assert.False(client?.IncreaseBasePriority.IsEnabled ?? Kernel.Options.IncreaseBasePriority.IsEnabled);
            Assert.DoesNotContain(Kernel.DescribeLeaks(), leak => leak.Contains("token", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_Windows_refuses_otherwise_is_the_answer()
    {
        Hold(isHeld: true, isEnabled: false);
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 5);
        Assert.Equal(5, SetAgain(job));
        AssertNothingRemains(isEnabled: false);
    }

    [Fact]
    public void It_allocates_nothing()
    {
        // A copy of a token would be an object of the model.
        Kernel.Impersonation = Kernel.NewImpersonationToken(isHeld: true, isEnabled: false);
        using EveryLimit job = EveryLimit.Create(EveryLimit.Limits.None);
        Assert.Equal(0, AllocatedBy(() => SetAgain(job)));
    }

    private void Hold(bool isHeld, bool isEnabled)
    {
        Kernel.Options.IncreaseBasePriority.IsHeld = isHeld;
        Kernel.Options.IncreaseBasePriority.IsEnabled = isEnabled;
    }

    private void AssertNothingRemains(bool isEnabled)
    {
        Assert.Null(Kernel.Impersonation);
        Assert.Equal(isEnabled, Kernel.Options.IncreaseBasePriority.IsEnabled);
        Assert.Equal(1, Kernel.OpenHandleCount);
    }

    private static int SetAgain(JobObject job) =>
        PrivilegeServices.SetAgain(job.Handle.DangerousGetHandle(), ExtendedLimits, in _highPriority);

    private static int Set(JobObject job) =>
        JobInformation.Set(job.Handle.DangerousGetHandle(), (JOBOBJECTINFOCLASS)ExtendedLimits, _highPriority);

    [InlineArray(144)]
    private struct ExtendedLimitInformation
    {
        private byte _first;
    }
}
