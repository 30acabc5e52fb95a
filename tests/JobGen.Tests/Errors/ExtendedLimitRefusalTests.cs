using JobGen.CompilerServices;
using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>A 87 from the extended limit class names the value behind it.</summary>
public sealed class ExtendedLimitRefusalTests
{
    private const int Class = 9;

    [Fact]
    public void Working_set_bound_of_zero() => Names(
        Wire().WithFlags("WORKINGSET").With64("MaximumWorkingSetSize", 4096), "WorkingSetLimit", "0 to 4096 bytes", "above zero");

    [Fact]
    public void Working_set_minimum_above_maximum() => Names(
        Wire().WithFlags("WORKINGSET").With64("MinimumWorkingSetSize", 8192).With64("MaximumWorkingSetSize", 4096),
        "WorkingSetLimit",
        "minimum of 8192 bytes is above its maximum of 4096");

    [Fact]
    public void Process_time_of_zero() => Names(Wire().WithFlags("PROCESS_TIME"), "ProcessTimeLimit", "0 ticks");

    [Fact]
    public void Negative_job_time() => Names(
        Wire().WithFlags("JOB_TIME").With64("PerJobUserTimeLimit", unchecked((ulong)-5)), "JobTimeLimit", "-5 ticks");

    [Fact]
    public void Job_time_both_set_and_preserved() => Names(
        Wire().WithFlags("JOB_TIME", "PRESERVE_JOB_TIME").With64("PerJobUserTimeLimit", 1), "JobTimeLimit", "PRESERVE_JOB_TIME");

    [Fact]
    public void Active_process_limit_of_zero() => Names(Wire().WithFlags("ACTIVE_PROCESS"), "ActiveProcessLimit", "1 and up");

    [Fact]
    public void Affinity_of_zero() => Names(Wire().WithFlags("AFFINITY"), "AffinityLimit", "at least one processor");

    [Fact]
    public void Subset_without_affinity() => Names(Wire().WithFlags("SUBSET_AFFINITY"), "AffinityLimit", "without a mask");

    [Fact]
    public void Affinity_beyond_the_machine()
    {
        LimitFindings findings = new();
        byte[] bytes = Wire().WithFlags("AFFINITY").With64("Affinity", 0x10).Bytes;
        LimitRefusals.ExplainExtended(bytes, findings, JobGroupAffinity.Of(0, 0xF));
        Assert.Equal("AffinityLimit", findings.Limits);
        Assert.Contains("0x10", findings.Text, StringComparison.Ordinal);
        Assert.Contains("0xF.", findings.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Affinity_of_this_machine_is_named_and_points_to_a_group_affinity()
    {
        LimitFindings findings = new();
        byte[] bytes = Wire().WithFlags("AFFINITY").With64("Affinity", 0x1).Bytes;
        LimitRefusals.ExplainExtended(bytes, findings, JobGroupAffinity.Of(0, 0xF));
        Assert.Equal("AffinityLimit", findings.Limits);
        Assert.Contains("group affinity", findings.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Affinity_is_not_named_beside_a_value_that_is_wrong_by_itself()
    {
        WireStruct wire = Wire().WithFlags("AFFINITY", "ACTIVE_PROCESS").With64("Affinity", 0x1);
        JobException exception = JobLimitErrors.SetFailed(87, Class, wire.Bytes, "all", null);
        Assert.Equal("ActiveProcessLimit", exception.Limit);
        Assert.DoesNotContain("AffinityLimit", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_Windows_version_is_asked_for_since_every_one_has_the_class()
    {
        JobException exception = JobLimitErrors.SetFailed(87, Class, Wire().WithFlags("KILL_ON_JOB_CLOSE").Bytes, "all", null);
        Assert.Equal("all", exception.Limit);
        Assert.DoesNotContain("Windows 2000", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(0x10u)]
    [InlineData(0x60u)]
    public void A_priority_class_that_is_none(uint priority) => Names(
        Wire().WithFlags("PRIORITY_CLASS").With32("PriorityClass", priority), "PriorityClassLimit", "none of the six");

    [Fact]
    public void A_priority_class_that_is_none_is_not_blamed_where_something_else_is_wrong() => Names(
        Wire().WithFlags("PRIORITY_CLASS", "SCHEDULING_CLASS").With32("PriorityClass", 3).With32("SchedulingClass", 10),
        "SchedulingClassLimit");

    [Fact]
    public void Scheduling_class_of_ten() => Names(
        Wire().WithFlags("SCHEDULING_CLASS").With32("SchedulingClass", 10), "SchedulingClassLimit", "is 10: it is 0 to 9");

    [Fact]
    public void Memory_below_a_page()
    {
        ulong below = (ulong)Environment.SystemPageSize - 1;
        Names(Wire().WithFlags("PROCESS_MEMORY").With64("ProcessMemoryLimit", below), "ProcessMemoryLimit", $"{below} bytes", "one page");
        Names(Wire().WithFlags("JOB_MEMORY").With64("JobMemoryLimit", 1), "JobMemoryLimit", "1 bytes", "one page");
    }

    [Fact]
    public void Unknown_flags() => Names(Wire().With32("LimitFlags", 0x8000), "LimitFlags", "0x8000");

    [Fact]
    public void Several_are_all_named() => Names(
        Wire().WithFlags("ACTIVE_PROCESS", "JOB_MEMORY", "SCHEDULING_CLASS").With32("SchedulingClass", 99),
        "ActiveProcessLimit, SchedulingClassLimit, JobMemoryLimit");

    [Fact]
    public void What_is_not_flagged_is_not_looked_at() => Assert.Equal(
        "JobMemoryLimit, KillOnJobClose",
        JobLimitErrors.SetFailed(87, Class, Wire().WithFlags("KILL_ON_JOB_CLOSE").Bytes, "JobMemoryLimit, KillOnJobClose", null).Limit);

    [Fact]
    public void A_missing_privilege_is_named_with_the_limits_that_need_it()
    {
        WireStruct wire = Wire().WithFlags("WORKINGSET", "PRIORITY_CLASS", "SCHEDULING_CLASS", "JOB_MEMORY")
            .With32("SchedulingClass", 6).With32("PriorityClass", 0x80);
        JobException exception = JobLimitErrors.SetFailed(1314, Class, wire.Bytes, "all", null);
        Assert.Equal("WorkingSetLimit, PriorityClassLimit, SchedulingClassLimit", exception.Limit);
        Assert.Contains("SeIncreaseBasePriorityPrivilege", exception.Message, StringComparison.Ordinal);

        wire = Wire()
            .WithFlags("WORKINGSET", "PRIORITY_CLASS", "SCHEDULING_CLASS")
            .With32("SchedulingClass", 5)
            .With32("PriorityClass", 0x20);
        Assert.Equal("WorkingSetLimit", JobLimitErrors.SetFailed(1314, Class, wire.Bytes, "all", null).Limit);
    }

    private static WireStruct Wire() => new("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");

    private static void Names(WireStruct wire, string limit, params ReadOnlySpan<string> words)
    {
        JobException exception = JobLimitErrors.SetFailed(87, Class, wire.Bytes, "all", null);
        Assert.Equal(limit, exception.Limit);
        Assert.Equal(87, exception.NativeErrorCode);
        foreach (string word in words)
        {
            Assert.Contains(word, exception.Message, StringComparison.Ordinal);
        }
    }
}
