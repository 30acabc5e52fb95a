using Xunit;
using static JobGen.IntegrationTests.WindowsFacts.RawJob;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>The edges of values that no document names.</summary>
public sealed class LimitValueFacts : RealWindows
{
    private const int InvalidParameter = 87;

    [WindowsFact(SkipOnWine = Skipped)]
    public void Memory_below_a_page_is_refused_and_more_is_kept_in_pages()
    {
        using KillOnClose job = KillOnClose.Create();
        int below = SetJobMemory(job, 100);
        int above = SetJobMemory(job, (1 << 20) + 100);
        nuint kept = Query<ExtendedLimitInformation>(job, LimitClass).JobMemoryLimit;
        Print("a memory limit of 100 bytes; of 1 MiB and 100 bytes; what is kept", (below, above, kept));
        Assert.Equal((InvalidParameter, 0, (nuint)(1 << 20)), (below, above, kept));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Limit_of_no_process_is_refused()
    {
        using KillOnClose job = KillOnClose.Create();
        int error = Set(job, LimitClass, new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.ActiveProcess });
        Print("an active process limit of 0", error);
        Assert.Equal(InvalidParameter, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Tolerance_interval_of_0_is_refused()
    {
        using KillOnClose job = KillOnClose.Create();
        int error = Set(
            job,
            12,
            new NotificationLimitInformation { LimitFlags = NotificationLimitInformation.CpuRate, RateControlTolerance = 1 });
        Print("a tolerance interval of 0", error);
        Assert.Equal(InvalidParameter, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void What_is_no_priority_class_becomes_the_normal_one()
    {
        using KillOnClose job = KillOnClose.Create();
        int error = Set(
            job, LimitClass, new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.PriorityClass, Priority = 3 });
        uint kept = Query<ExtendedLimitInformation>(job, LimitClass).Priority;
        Print("a priority class of 3; what is kept", (error, kept));
        Assert.Equal((0, 0x20u), (error, kept));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Job_time_reads_as_it_was_set_whatever_was_used_before()
    {
        const long Minute = TimeSpan.TicksPerMinute;
        using KillOnClose job = KillOnClose.Create();
        using JobProcess process = job.Start(TestChild.FileName, "spin", "1");
        process.WaitForExit();
        int error = Set(
            job,
            LimitClass,
            new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.JobTime, PerJobUserTimeLimit = Minute });
        long kept = Query<ExtendedLimitInformation>(job, LimitClass).PerJobUserTimeLimit;
        Print("a job time of a minute after a second of use; the ticks that are kept", (error, kept));
        Assert.Equal((0, Minute), (error, kept));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Fields_of_limits_that_are_off_are_read_all_the_same()
    {
        using KillOnClose job = KillOnClose.Create();
        ExtendedLimitInformation limits = Query<ExtendedLimitInformation>(job, LimitClass);
        Print("priority and scheduling class of a job without either limit", (limits.Priority, limits.Scheduling));
        Assert.Equal((0x20u, 5u), (limits.Priority, limits.Scheduling));
    }

    private static int SetJobMemory(JobObject job, nuint bytes) => Set(
        job, LimitClass, new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.JobMemory, JobMemoryLimit = bytes });
}
