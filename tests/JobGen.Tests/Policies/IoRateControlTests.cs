using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>
/// I/O rates stand by volume, one call each: what a new value leaves out has to be known to be switched off, whoever set it.
/// </summary>
public sealed partial class IoRateControlTests : PolicyTest
{
    private const string Shared = "JobGen.Tests.IoRates";
    private static readonly IoRate _x = new() { VolumeName = @"\Device\X", MaxIops = 5 };
    private static readonly IoRate _y = new() { VolumeName = @"\Device\Y", MaxBandwidth = 6, Flags = IoRateFlags.StandaloneVolume };
    private static readonly IoRate _each = new() { MaxIops = 7, BaseIoSize = 4096 };

    private static readonly Dictionary<string, Action<IoPolicy>> _waysToSwitchOff = new()
    {
        ["update"] = static job => job.Update((ref IoPolicy.Limits limits) => limits.IoRateControl = default),
        ["reset"] = static job => job.ResetLimits(),
        ["apply"] = static job => job.Apply(IoPolicy.Limits.None),
        ["setter"] = static job => job.IoRateControl = default,
    };

    public static TheoryData<string> WaysToSwitchOff => [.. _waysToSwitchOff.Keys];

    [Fact]
    public void Io_rates_that_are_left_out_are_switched_off()
    {
        using IoPolicy job = IoPolicy.Create();
        job.IoRateControl = [new IoRate { VolumeName = @"\Device\A", MaxIops = 5 }, new IoRate { VolumeName = @"\Device\B", MaxIops = 6 }];
        job.IoRateControl = [new IoRate { VolumeName = @"\Device\B", MaxIops = 6 }];
        Assert.Equal<IoRates>([new IoRate { VolumeName = @"\Device\B", MaxIops = 6 }], job.IoRateControl);
        job.ResetLimits();
        Assert.Equal(default, job.IoRateControl);
    }

    [Theory]
    [MemberData(nameof(WaysToSwitchOff))]
    public void A_volume_that_others_limited_is_switched_off(string way)
    {
        using IoPolicy owner = IoPolicy.CreateNew(Shared);
        using IoPolicy opened = IoPolicy.Open(Shared);
        owner.IoRateControl = [_x, _each];
        _waysToSwitchOff[way](opened);
        Assert.Empty(opened.IoRateControl);
        Assert.False(owner.HasLimits());
    }

    [Theory]
    [MemberData(nameof(WaysToSwitchOff))]
    public void What_a_failed_change_has_set_is_switched_off(string way)
    {
        using IoPolicy job = IoPolicy.Create();
        Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, 2, 2);
        JobException exception = Assert.Throws<JobException>(() => job.IoRateControl = [_x, _y]);
        Assert.EndsWith(@"Applied before it: IoRateControl of \Device\X.", exception.Message, StringComparison.Ordinal);
        Assert.Equal<IoRates>([_x], job.IoRateControl);
        _waysToSwitchOff[way](job);
        Assert.False(job.HasLimits());
    }

    [Fact]
    public void What_a_failed_apply_has_set_is_switched_off()
    {
        using IoPolicy job = IoPolicy.Create(new IoPolicy.Limits { IoRateControl = [_each] });
        Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, 3, 2);
        Assert.Throws<JobException>(() => job.Apply(new IoPolicy.Limits { IoRateControl = [_x, _y] }));
        Assert.Equal<IoRates>([_x], job.IoRateControl);
        job.ResetLimits();
        Assert.False(job.HasLimits());
    }

    [Fact]
    public void A_new_job_is_told_what_is_declared_and_nothing_else()
    {
        using DeclaredIoPolicy declared = DeclaredIoPolicy.Create();
        Assert.Equal([ModelFunction.CreateJobObjectW, ModelFunction.SetIoRateControlInformationJobObject], Functions());

        Kernel.ClearCalls();
        declared.Apply();
        Assert.Equal([ModelFunction.SetIoRateControlInformationJobObject], Functions());

        Kernel.ClearCalls();
        declared.ResetLimits();
        Assert.Equal([ModelFunction.SetIoRateControlInformationJobObject], Functions());

        Kernel.ClearCalls();
        declared.ResetLimits();
        Assert.Empty(Kernel.Calls);
    }

    [Fact]
    public void A_set_clears_only_what_is_on()
    {
        using DeclaredIoPolicy job = DeclaredIoPolicy.Create(DeclaredIoPolicy.Limits.None);
        job.Apply(DeclaredIoPolicy.Limits.None);
        Assert.Equal([ModelFunction.CreateJobObjectW], Functions());

        Kernel.ClearCalls();
        job.IoRateControl = [_x];
        Assert.Equal(
            [ModelFunction.QueryIoRateControlInformationJobObject, ModelFunction.SetIoRateControlInformationJobObject], Functions());
    }

    [Fact]
    public void Only_the_first_apply_on_an_opened_job_queries()
    {
        using DeclaredIoPolicy owner = DeclaredIoPolicy.CreateNew(Shared);
        using DeclaredIoPolicy opened = DeclaredIoPolicy.Open(Shared);
        Kernel.ClearCalls();
        opened.Apply();
        ModelFunction[] first =
        [
            ModelFunction.QueryIoRateControlInformationJobObject,
            ModelFunction.FreeMemoryJobObject,
            ModelFunction.SetIoRateControlInformationJobObject,
        ];
        Assert.Equal(first, Functions());

        Kernel.ClearCalls();
        opened.Apply();
        Assert.Equal(first[2..], Functions());
    }

    [Fact]
    public void A_query_gives_back_the_rates_that_are_known()
    {
        using IoPolicy job = IoPolicy.CreateNew(Shared);
        IoRates rates = [_each, _x];
        job.IoRateControl = rates;
        Assert.Equal(rates, job.IoRateControl);
        Assert.Same(rates[1].VolumeName, job.IoRateControl[1].VolumeName);

        using IoPolicy other = IoPolicy.Open(Shared);
        other.IoRateControl = [_each, _x with { VolumeName = _x.VolumeName!.ToUpperInvariant() }];
        Assert.Same(rates[1].VolumeName, job.IoRateControl[1].VolumeName);
        other.IoRateControl = [_x with { MaxIops = 6 }, _each];
        Assert.Equal<IoRates>([_x with { MaxIops = 6 }, _each], job.IoRateControl);
        other.IoRateControl = [_x];
        Assert.Equal<IoRates>([_x], job.IoRateControl);
        other.IoRateControl = [_y, _each];
        Assert.Equal<IoRates>([_y, _each], job.IoRateControl);
    }

    [Theory]
    [InlineData(87)]
    [InlineData(50)]
    public void A_clear_that_is_refused_for_what_is_off_succeeds(int error)
    {
        Kernel.Options.ClearingUnsetIoRateRefused = true;
        Kernel.Options.ClearRefusal = error;
        using IoPolicy job = IoPolicy.CreateNew(Shared);
        using IoPolicy other = IoPolicy.Open(Shared);
        job.IoRateControl = [_x];
        other.IoRateControl = default;
        Kernel.ClearCalls();
        job.ResetLimits();
        Assert.Equal(
            [ModelFunction.SetIoRateControlInformationJobObject, ModelFunction.QueryIoRateControlInformationJobObject], Functions());
    }

    [Theory]
    [InlineData(87)]
    [InlineData(50)]
    [InlineData(5)]
    public void A_clear_that_is_refused_while_the_limit_is_on_throws(int error)
    {
        using IoPolicy job = IoPolicy.Create();
        job.IoRateControl = [_x];
        Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, 1, error);
        JobException exception = Assert.Throws<JobException>(() => job.ResetLimits());
        Assert.Equal((error, @"IoRateControl of \Device\X"), (exception.NativeErrorCode, exception.Limit));
        job.ResetLimits();
        Assert.Empty(job.IoRateControl);
    }

    [Fact]
    public void A_failed_set_says_what_was_applied_before_it()
    {
        using EveryLimit job = EveryLimit.Create();
        Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, 3, 2);
        JobException exception = Assert.Throws<JobException>(() => job.Apply(new EveryLimit.Limits { IoRateControl = [_each, _x, _y] }));
        Assert.EndsWith(@", NotificationLimit, IoRateControl, IoRateControl of \Device\X.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Applied before it: EndOfJobTimeAction, KillOnJobClose", exception.Message, StringComparison.Ordinal);

        Kernel.FailCall(ModelFunction.SetIoRateControlInformationJobObject, 1, 2);
        exception = Assert.Throws<JobException>(() => job.Update((ref EveryLimit.Limits limits) =>
        {
            limits.JobMemoryLimit = 8192;
            limits.IoRateControl = default;
        }));
        Assert.Matches("Applied before it: .*JobMemoryLimit.*\\.$", exception.Message);
    }

    [Fact]
    public void A_denied_query_names_the_right_that_it_lacks()
    {
        using IoPolicy owner = IoPolicy.CreateNew(Shared);
        using IoPolicy opened = IoPolicy.Open(Shared, JobAccess.SetAttributes);
        JobException exception = Assert.Throws<JobException>(() => opened.IoRateControl);
        Assert.Equal((5, "QueryIoRateControlInformationJobObject"), (exception.NativeErrorCode, exception.Function));
        Assert.Contains("JobAccess.Query.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SetAttributes", exception.Message, StringComparison.Ordinal);
    }

    private ModelFunction[] Functions() => [.. Kernel.Calls.Select(call => call.Function)];

    /// <summary>I/O rates that are off until they are set.</summary>
    [JobPolicy, IoRateControl]
    public sealed partial class IoPolicy;

    /// <summary>An I/O rate of each volume.</summary>
    [JobPolicy, IoRateControl(MaxIops = 100)]
    public sealed partial class DeclaredIoPolicy;
}
