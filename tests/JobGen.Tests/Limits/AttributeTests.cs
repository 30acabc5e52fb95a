using System.Diagnostics;
using System.Reflection;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed class AttributeTests
{
    private static readonly Type[] s_attributes =
        [.. typeof(JobObject).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)))];

    public static TheoryData<Type> Attributes() => [.. s_attributes];

    [Fact]
    [Trait("Not as native code", "reflects over the attributes of the runtime")]
    public void There_is_one_for_each_limit() => Assert.Equal(
        LimitTable.All.Select(limit => limit.Name)
            .Except(["EndOfJobTimeAction"])
            .Concat(["JobCounters", "JobPolicy"])
            .Order(StringComparer.Ordinal),
        s_attributes.Select(type => type.Name[..^"Attribute".Length]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Each_leaves_no_trace_and_stands_on_classes_only(Type attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        Assert.True(attribute.IsSealed);
        Assert.Equal("JOBGEN_ATTRIBUTES", attribute.GetCustomAttribute<ConditionalAttribute>()!.ConditionString);
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
        Assert.Equal(AttributeTargets.Class, usage.ValidOn);
        Assert.False(usage.Inherited);
        Assert.Equal(attribute == typeof(GroupAffinityAttribute) || attribute == typeof(IoRateControlAttribute), usage.AllowMultiple);
    }

    [Fact]
    public void They_leave_no_trace_in_this_assembly() => Assert.DoesNotContain(
        typeof(Declared).GetCustomAttributesData(), data => data.AttributeType.Assembly == typeof(JobObject).Assembly);

    [Fact]
    public void A_limit_without_a_value_is_told_from_zero()
    {
        Assert.Null(new JobMemoryLimitAttribute().Bytes);
        Assert.Equal(0UL, new JobMemoryLimitAttribute(0).Bytes);
        Assert.Null(new SchedulingClassLimitAttribute().SchedulingClass);
        Assert.Equal(0u, new SchedulingClassLimitAttribute(0).SchedulingClass);
        Assert.Null(new AffinityLimitAttribute().Mask);
        Assert.Null(new GroupAffinityAttribute().Group);
        Assert.Null(new WorkingSetLimitAttribute().Minimum);
        Assert.Null(new PriorityClassLimitAttribute().PriorityClass);
        Assert.True(new KillOnJobCloseAttribute().Enabled);
        Assert.False(new BreakawayOkAttribute(enabled: false).Enabled);
    }

    // What a user can write: this is checked by being compiled. Without [JobPolicy] nothing is generated.
    [KillOnJobClose]
    [DieOnUnhandledException(true)]
    [BreakawayOk(enabled: false)]
    [SilentBreakawayOk(false)]
    [WorkingSetLimit(1 * ByteSize.MiB, 64 * ByteSize.MiB)]
    [ProcessTimeLimit(Seconds = 1.5)]
    [JobTimeLimit(Seconds = 600, AtLimit = EndOfJobTimeAction.Post)]
    [ActiveProcessLimit(32)]
    [SchedulingClassLimit(5)]
    [AffinityLimit(0xF, Subset = true)]
    [GroupAffinity(0, 0xFF)]
    [GroupAffinity(1, ulong.MaxValue)]
    [PriorityClassLimit(ProcessPriorityClass.BelowNormal)]
    [ProcessMemoryLimit(256 * ByteSize.MiB)]
    [JobMemoryLimit(5 * ByteSize.GiB)]
    [UIRestrictions(UIRestrictions.Handles | UIRestrictions.Desktop)]
    [CpuRateControl(MinRate = 0.5, MaxRate = 50, Notify = true)]
    [NetRateControl(MaxBandwidth = 10 * ByteSize.MiB, DscpTag = 46)]
    [IoRateControl(MaxIops = 500, MaxBandwidth = 10 * ByteSize.MiB)]
    [IoRateControl(@"\Device\HarddiskVolume3", ReservationIops = 10, BaseIoSize = 8192)]
    [NotificationLimit(
        JobMemory = 400 * ByteSize.MiB, JobMemoryLow = 1, IoReadBytes = 2, IoWriteBytes = 3, JobUserTimeSeconds = 0.5,
        CpuRateTolerance = RateControlTolerance.Low, CpuRateInterval = RateControlToleranceInterval.Short,
        IoRateTolerance = RateControlTolerance.Medium, IoRateInterval = RateControlToleranceInterval.Medium,
        NetRateTolerance = RateControlTolerance.High, NetRateInterval = RateControlToleranceInterval.Long)]
    [JobCounters(JobCounterGroups.Basic | JobCounterGroups.Network)]
    private static class Declared;
}
