using Xunit;
using static JobGen.IntegrationTests.WindowsFacts.RawJob;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>How a group affinity is switched off, and what an affinity mask has to do with it.</summary>
public sealed class ProcessorFacts : RealWindows
{
    private const int InvalidParameter = 87;

    [WindowsFact(SkipOnWine = Skipped)]
    public void Empty_list_takes_the_groups_away_so_that_a_mask_is_taken()
    {
        using KillOnClose job = KillOnClose.Create();
        Assert.Equal(0, SetGroup(job, 1));
        int before = SetMask(job);
        int off = SetNothing(job, GroupClass);
        int after = SetMask(job);
        Print("a mask beside groups, class 14 with (NULL, 0), then a mask", (before, off, after));
        Assert.Equal((InvalidParameter, 0, 0), (before, off, after));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Empty_list_leaves_a_mask_as_it_is()
    {
        using KillOnClose job = KillOnClose.Create();
        Assert.Equal(0, SetMask(job));
        int off = SetNothing(job, GroupClass);
        ExtendedLimitInformation limits = Query<ExtendedLimitInformation>(job, LimitClass);
        Print("a mask, then class 14 with (NULL, 0): its error, the flags, the mask", (off, limits.LimitFlags, limits.AffinityMask));
        Assert.Equal((ExtendedLimitInformation.Affinity, (nuint)1), (limits.LimitFlags, limits.AffinityMask));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Every_group_set_on_purpose_refuses_a_mask()
    {
        Assert.SkipUnless(Environment.ProcessorCount <= nint.Size * 8, "one group of this process's width is needed");
        using KillOnClose job = KillOnClose.Create();
        nuint all = Query<GroupAffinity>(job, GroupClass).Mask;
        int groups = SetGroup(job, all);
        int mask = SetMask(job);
        Print("the mask of a fresh job, its setting, then a mask", (all, groups, mask));
        Assert.Equal((0, InvalidParameter), (groups, mask));
    }

    private static int SetGroup(JobObject job, nuint mask) => Set(job, GroupClass, new GroupAffinity { Mask = mask });

    private static int SetMask(JobObject job) => Set(
        job, LimitClass, new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.Affinity, AffinityMask = 1 });
}
