using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>How many calls reach the kernel, and that none of them allocates.</summary>
public sealed class KernelCallTests : PolicyTest
{
    [Fact]
    public void Five_limits_of_one_class_are_applied_with_one_call()
    {
        using FiveLimits job = FiveLimits.Create();
        Assert.Equal(1, Kernel.CountOf(ModelFunction.SetInformationJobObject));

        job.Apply();
        Assert.Equal(2, Kernel.CountOf(ModelFunction.SetInformationJobObject));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.QueryInformationJobObject));
    }

    [Fact]
    public void Each_class_costs_one_call_to_apply()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        int[] expected = [4, 6, 9, 14, 15, 32, 33];
        Assert.Equal(expected, ClassesOf(ModelFunction.SetInformationJobObject));
        Assert.Equal(1 + expected.Length, Kernel.Calls.Count);

        Kernel.ClearCalls();
        job.Apply();
        Assert.Equal(expected, ClassesOf(ModelFunction.SetInformationJobObject));
        Assert.Equal(expected.Length, Kernel.Calls.Count);
    }

    [Fact]
    public void Each_class_costs_one_call_to_query()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.ClearCalls();
        job.QueryLimits();
        int[] expected = [4, 6, 9, 14, 15, 32, 33];
        Assert.Equal(expected, ClassesOf(ModelFunction.QueryInformationJobObject));
        Assert.Equal(expected.Length + AllProcessors, Kernel.Calls.Count);
    }

    [Fact]
    public void A_new_job_skips_the_classes_that_are_off()
    {
        using EveryLimit job = EveryLimit.Create();
        Assert.Empty(ClassesOf(ModelFunction.SetInformationJobObject));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.SetIoRateControlInformationJobObject));
    }

    [Fact]
    public void Counters_cost_one_call_for_each_class()
    {
        using EveryLimit all = EveryLimit.Create();
        using FiveLimits usual = FiveLimits.Create();
        using BasicCounters basic = BasicCounters.Create();
        Kernel.ClearCalls();

        all.ReadCounters();
        Assert.Equal([8, 9, 51], ClassesOf(ModelFunction.QueryInformationJobObject));
        Kernel.ClearCalls();
        usual.ReadCounters();
        Assert.Equal([8, 9], ClassesOf(ModelFunction.QueryInformationJobObject));
        Kernel.ClearCalls();
        basic.ReadCounters();
        Assert.Equal([1], ClassesOf(ModelFunction.QueryInformationJobObject));
    }

    [Fact]
    public void A_property_costs_one_call_to_read_and_two_to_set()
    {
        using FiveLimits job = FiveLimits.Create();
        Kernel.ClearCalls();
        _ = job.JobMemoryLimit;
        Assert.Single(Kernel.Calls);

        Kernel.ClearCalls();
        job.JobMemoryLimit = 32 * ByteSize.MiB;
        Assert.Equal(
            [ModelFunction.QueryInformationJobObject, ModelFunction.SetInformationJobObject],
            Kernel.Calls.Select(call => call.Function));
    }

    [Fact]
    public void A_property_costs_the_calls_that_its_remarks_say()
    {
        // The exceptions to one call to read and two to set, each with the calls to read, to set and to switch off.
        Dictionary<string, (int Read, int Set, int Clear)> exceptions = new()
        {
            // Windows has no other limit in the class, so that nothing is read first.
            ["UIRestrictions"] = (1, 1, 1),
            ["EndOfJobTimeAction"] = (1, 1, 1),
            ["CpuRateControl"] = (1, 1, 1),
            ["NetRateControl"] = (1, 1, 1),
            ["NotificationLimit"] = (1, 1, 1),

            // What is read is freed; setting asks for the volumes first.
            ["IoRateControl"] = (2, 2, 3),
        };
        foreach (LimitRow limit in LimitTable.All.Where(limit => limit.Name != "GroupAffinity"))
        {
            using EveryLimit job = EveryLimit.Create();
            (int Read, int Set, int Clear) expected = exceptions.GetValueOrDefault(limit.Name, (1, 2, 2));
            int set = CallsOf(() => limit.SetSample(job));
            int read = CallsOf(() => limit.Read(job));
            int clear = CallsOf(() => limit.SwitchOff(job));
            Assert.Equal((limit.Name, expected), (limit.Name, (read, set, clear)));
        }
    }

    [Fact]
    public void Groups_are_compared_with_the_processors_of_the_machine()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Assert.Equal(1 + AllProcessors, CallsOf(() => _ = job.GroupAffinity));
        Assert.Equal(1, CallsOf(() => job.GroupAffinity = JobGroupAffinity.Of(0, 1)));
        Assert.Equal(1, CallsOf(() => job.GroupAffinity = null));
    }

    [Fact]
    public void Switching_groups_off_the_other_way_asks_for_the_processors_of_the_machine()
    {
        Kernel.Options.EmptyGroupListTakesGroupsAway = false;
        using EveryLimit job = EveryLimit.Create();
        Assert.Equal(2 + AllProcessors, CallsOf(() => job.GroupAffinity = null));
        job.GroupAffinity = JobGroupAffinity.Of(0, 1);
        Assert.Equal(3 + (2 * AllProcessors), CallsOf(() => job.GroupAffinity = null));
    }

    [Fact]
    public void A_clear_that_is_refused_costs_one_query_more()
    {
        using EveryLimit job = EveryLimit.Create();
        Kernel.Options.ClearingUnsetNetRateRefused = true;
        Assert.Equal(2, CallsOf(() => job.CpuRateControl = null));
        Assert.Equal(2, CallsOf(() => job.NetRateControl = null));
    }

    [Fact]
    public void An_update_sets_only_the_classes_that_changed()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        Kernel.ClearCalls();
        job.Update((ref OneOfEachClass.Limits limits) => limits.CpuRateControl = CpuRate.Weight(3));
        Assert.Equal([15], ClassesOf(ModelFunction.SetInformationJobObject));

        Kernel.ClearCalls();
        job.Update((ref OneOfEachClass.Limits _) => { });
        Assert.Empty(ClassesOf(ModelFunction.SetInformationJobObject));
    }

    [Fact]
    public void Applying_querying_and_counting_allocate_nothing()
    {
        using OneOfEachClass job = OneOfEachClass.Create();
        OneOfEachClass.Limits limits = OneOfEachClass.DeclaredLimits;
        Assert.Equal(0, AllocatedBy(() => job.Apply()));
        Assert.Equal(0, AllocatedBy(() => job.Apply(in limits)));
        Assert.Equal(0, AllocatedBy(() => job.QueryLimits(out _)));
        Assert.Equal(0, AllocatedBy(() => job.ReadCounters(out _)));
        Assert.Equal(0, AllocatedBy(() => job.HasLimits()));
        Assert.Equal(0, AllocatedBy(() => job.ReadLimitViolations(out _)));
        Assert.Equal(0, AllocatedBy(() => job.Update(static (ref OneOfEachClass.Limits changed) => changed.CpuRateControl = CpuRate.Weight(
            changed.CpuRateControl?.RelativeWeight == 3 ? 4 : 3))));
    }

    // Applying rates is measured by the benchmarks, on a kernel that keeps nothing: the model remembers each volume.
    [Fact]
    public void Declared_limits_are_no_garbage()
    {
        Assert.Equal(0, AllocatedBy(() => _ = TwoVolumes.DeclaredLimits));
        Assert.Equal(0, AllocatedBy(() => _ = OneOfEachClass.DeclaredLimits));
    }

    [Fact]
    public void Properties_allocate_nothing()
    {
        using EveryLimit job = EveryLimit.Create();
        Assert.Equal(0, AllocatedBy(() => job.JobMemoryLimit = job.JobMemoryLimit is null ? 4096 : null));
        Assert.Equal(0, AllocatedBy(() => job.CpuRateControl = CpuRate.HardCap(1)));
        Assert.Equal(0, AllocatedBy(() => job.NetRateControl = new NetRate(5)));
        Assert.Equal(0, AllocatedBy(() => job.UIRestrictions ^= UIRestrictions.Desktop));
        Assert.Equal(0, AllocatedBy(() => job.GroupAffinity = JobGroupAffinity.Of(0, 1)));
        Assert.Equal(0, AllocatedBy(() => job.NotificationLimit = new NotificationThresholds { IoReadBytes = 1 }));
    }

    /// <summary>What <see cref="JobGroupAffinity.AllProcessors"/> costs: a call, and one for each group of the machine.</summary>
    private int AllProcessors => 1 + Kernel.Options.ProcessorGroups.Count;

    private int CallsOf(Action action)
    {
        Kernel.ClearCalls();
        action();
        return Kernel.Calls.Count;
    }

    private int[] ClassesOf(ModelFunction function) =>
        [.. Kernel.Calls.Where(call => call.Function == function).Select(call => call.InformationClass).Order()];
}
