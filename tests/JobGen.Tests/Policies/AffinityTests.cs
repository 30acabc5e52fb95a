using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>An affinity mask and a group affinity exclude each other, and take each other's place in one step.</summary>
public sealed class AffinityTests : PolicyTest
{
    private static readonly EveryLimit.Limits _mask = new() { AffinityLimit = new(1) };
    private static readonly EveryLimit.Limits _groups = new() { GroupAffinity = JobGroupAffinity.Of(0, 1) };

    public static TheoryData<EveryLimit.Limits, EveryLimit.Limits, int[]> Changes => new()
    {
        { _groups, _mask, [14, 9] },
        { _mask, _groups, [9, 14] },
        { _groups, default, [9, 14] },
        { _mask, default, [9, 14] },
        { _mask, _mask, [14, 9] },
        { default, _mask, [14, 9] },
        { default, _groups, [9, 14] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Apply_switches_off_before_it_sets(EveryLimit.Limits before, EveryLimit.Limits after, int[] order)
    {
        using EveryLimit job = EveryLimit.Create(before);
        Kernel.ClearCalls();
        job.Apply(in after);
        Assert.Equal(order, Order());
        Assert.Equal(after, job.QueryLimits());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Update_switches_off_before_it_sets(EveryLimit.Limits before, EveryLimit.Limits after, int[] order)
    {
        using EveryLimit job = EveryLimit.Create(before);
        Kernel.ClearCalls();
        job.Update((ref EveryLimit.Limits limits) => limits = after);
        bool setsMask = before.AffinityLimit != after.AffinityLimit;
        bool setsGroups = !Nullable.Equals(before.GroupAffinity, after.GroupAffinity);
        Assert.Equal(order.Where(one => one == 9 ? setsMask : setsGroups), Order());
        Assert.Equal(after, job.QueryLimits());
    }

    [Fact]
    public void Switching_off_groups_beside_a_mask_succeeds()
    {
        using EveryLimit job = EveryLimit.CreateNew("JobGen.Tests.Mask", _mask);
        job.GroupAffinity = null;
        using GroupsOnly groups = GroupsOnly.Open("JobGen.Tests.Mask");
        groups.ResetLimits();
        Assert.Equal(_mask, job.QueryLimits());
        Assert.Equal([1, 1], SetCalls(14).Select(call => (int)call.Result));
    }

    [Fact]
    public void Switching_off_that_is_refused_while_groups_are_on_throws()
    {
        using GroupsOnly job = GroupsOnly.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 24);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, 87);
        Assert.Equal(87, Assert.Throws<JobException>(() => job.GroupAffinity = null).NativeErrorCode);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(50)]
    [InlineData(87)]
    public void Switching_off_that_is_refused_while_groups_are_off_succeeds(int error)
    {
        using GroupsOnly job = GroupsOnly.Create(GroupsOnly.Limits.None);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, error);
        job.ResetLimits();
        Assert.Equal(error, Assert.Single(SetCalls(14)).Error);
    }

    [Fact]
    public void Switching_off_that_fails_otherwise_throws()
    {
        using GroupsOnly owner = GroupsOnly.CreateNew("JobGen.Tests.Groups", GroupsOnly.Limits.None);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 8);
        Assert.Equal(8, Assert.Throws<JobException>(() => owner.ResetLimits()).NativeErrorCode);

        using GroupsOnly job = GroupsOnly.Open("JobGen.Tests.Groups", JobAccess.SetAttributes);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, 87);
        Assert.Equal(87, Assert.Throws<JobException>(() => job.ResetLimits()).NativeErrorCode);
    }

    [Fact]
    public void One_beside_the_other_is_refused_and_named()
    {
        using EveryLimit masked = EveryLimit.Create(_mask);
        Assert.Equal(
            "GroupAffinity",
            Assert.Throws<JobException>(() => masked.Apply(_mask with { GroupAffinity = JobGroupAffinity.Of(0, 1) })).Limit);
        Assert.Contains(
            "AffinityLimit",
            Assert.Throws<JobException>(() => masked.GroupAffinity = JobGroupAffinity.Of(0, 1)).Message,
            StringComparison.Ordinal);
        using EveryLimit grouped = EveryLimit.Create(_groups);
        JobException exception = Assert.Throws<JobException>(() => grouped.AffinityLimit = new(1));
        Assert.Equal("AffinityLimit", exception.Limit);
        Assert.DoesNotContain("Windows 2000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_before_a_refusal_is_said_in_the_order_of_the_calls()
    {
        using EveryLimit job = EveryLimit.Create(_groups);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 3, 5);
        JobException exception = Assert.Throws<JobException>(() => job.Apply(_mask));
        Assert.EndsWith("Applied before it: EndOfJobTimeAction, GroupAffinity.", exception.Message, StringComparison.Ordinal);
    }

    private IEnumerable<int> Order() => Kernel.Calls
        .Where(call => call.Function == ModelFunction.SetInformationJobObject && call.InformationClass is 9 or 14)
        .Select(call => call.InformationClass);
}
