using Xunit;

namespace JobGen.Tests.Limits;

public sealed class JobGroupAffinityTests
{
    [Fact]
    public void Groups_come_lowest_first_and_group_0_is_one_of_them()
    {
        JobGroupAffinity affinity = JobGroupAffinity.Of(31, ulong.MaxValue).With(0, 1).With(7, 2);
        List<(ushort, ulong)> groups = [];
        foreach ((ushort group, ulong mask) in affinity)
        {
            groups.Add((group, mask));
        }

        Assert.Equal([(0, 1UL), (7, 2UL), (31, ulong.MaxValue)], groups);
        Assert.Equal(3, affinity.Count);
        Assert.Equal((1UL, 0UL, 2UL), (affinity[0], affinity[1], affinity[7]));
    }

    [Fact]
    public void With_changes_a_copy_and_zero_takes_a_group_out()
    {
        JobGroupAffinity before = JobGroupAffinity.Of(0, 1);
        JobGroupAffinity after = before.With(1, 2);
        Assert.Equal(1, before.Count);
        Assert.NotEqual(before, after);
        Assert.Equal(before, after.With(1, 0));
        Assert.Equal(before.GetHashCode(), after.With(1, 0).GetHashCode());
    }

    [Fact]
    public void A_group_beyond_31_and_an_empty_one_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("group", () => JobGroupAffinity.Of(32, 1));
        Assert.Throws<ArgumentOutOfRangeException>("mask", () => JobGroupAffinity.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("group", () => default(JobGroupAffinity).With(32, 0));
        Assert.Throws<ArgumentOutOfRangeException>("group", () => default(JobGroupAffinity)[ushort.MaxValue]);
    }

    [Fact]
    public void The_last_group_counts_for_equality()
    {
        Assert.True(JobGroupAffinity.Of(31, 1) != JobGroupAffinity.Of(31, 3));
        Assert.True(JobGroupAffinity.Of(31, 1) == JobGroupAffinity.Of(31, 1));
    }

    [Fact]
    public void Text_names_groups_and_masks()
    {
        Assert.Equal("0: 0-7; 1: 0-3", JobGroupAffinity.Of(0, 0xFF).With(1, 0xF).ToString());
        Assert.Equal("off", default(JobGroupAffinity).ToString());
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        JobGroupAffinity affinity = JobGroupAffinity.Of(0, 1).With(5, 3);
        ulong all = Sum(affinity);
        long before = GC.GetAllocatedBytesForCurrentThread();
        all += Sum(affinity.With(6, 1));
        bool equal = affinity == affinity.With(5, 3);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(0, after - before);
        Assert.True(equal);
        Assert.Equal(9UL, all);
    }

    private static ulong Sum(in JobGroupAffinity affinity)
    {
        ulong sum = 0;
        foreach ((ushort _, ulong mask) in affinity)
        {
            sum += mask;
        }

        return sum;
    }
}
