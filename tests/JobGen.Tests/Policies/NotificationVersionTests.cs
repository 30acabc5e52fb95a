using JobGen.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>
/// Windows before 10 has version 1 of the notification limits (class 12), and refuses version 2 (class 33) with the 87 of a
/// wrong value. Which it was is found out with the fewest calls, remembered, and told apart in the error.
/// </summary>
public sealed class NotificationVersionTests : PolicyTest
{
    private static readonly NotificationThresholds _ofBoth = new() { IoReadBytes = 5 };
    private static readonly NotificationThresholds _ofVersion2 = new() { JobMemoryLow = 4096 };

    [Fact]
    public void A_set_that_succeeds_is_one_call_and_tells_version_2()
    {
        using EveryLimit job = EveryLimit.Create();
        Kernel.ClearCalls();
        job.NotificationLimit = _ofVersion2;
        Assert.Equal(["S33"], Calls());
        Assert.Equal(NotificationVersion.Version2, NotificationClass.Known);
    }

    [Fact]
    public void Older_Windows_gets_version_1_and_is_remembered()
    {
        using EveryLimit job = CreateOnWindows8();
        job.NotificationLimit = _ofBoth;
        Assert.Equal(["S33", "S12"], Calls());
        Assert.Equal(48, SetCalls(12)[^1].Input.Length);
        Assert.Equal(NotificationVersion.Version1, NotificationClass.Known);

        Kernel.ClearCalls();
        job.NotificationLimit = _ofBoth;
        Assert.Equal(_ofBoth, job.NotificationLimit);
        Assert.Equal(["S12", "Q12"], Calls());
    }

    [Fact]
    public void Older_Windows_is_remembered_by_a_query_too()
    {
        using EveryLimit job = CreateOnWindows8();
        Assert.Null(job.NotificationLimit);
        Assert.Null(job.NotificationLimit);
        Assert.Equal(["Q33", "Q12", "Q12"], Calls());
    }

    [Fact]
    public void What_version_1_lacks_is_refused_with_the_version_that_has_it_and_then_without_a_call()
    {
        using EveryLimit job = CreateOnWindows8();
        NotificationThresholds thresholds = _ofVersion2 with { NetRateTolerance = RateControlTolerance.Low };
        AssertNeedsWindows10();
        Assert.Equal(["S33", "Q33"], Calls());
        Assert.Equal(NotificationVersion.Version1, NotificationClass.Known);

        Kernel.ClearCalls();
        AssertNeedsWindows10();
        Assert.Empty(Kernel.Calls);

        void AssertNeedsWindows10()
        {
            JobException exception = Assert.Throws<JobException>(() => job.NotificationLimit = thresholds);
            Assert.Equal((87, "NotificationLimit"), (exception.NativeErrorCode, exception.Limit));
            Assert.Contains(
                "does not have JobMemoryLow, NetRateTolerance: it needs Windows 10 or", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_right_on_older_Windows_is_reported_as_that()
    {
        using EveryLimit owner = EveryLimit.CreateNew("JobGen.Tests.Version");
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        using EveryLimit job = EveryLimit.Open("JobGen.Tests.Version", JobAccess.Query);
        Kernel.ClearCalls();
        foreach (string[] calls in (string[][])[["S33", "S12", "Q33"], ["S12"]])
        {
            JobException exception = Assert.Throws<JobException>(() => job.NotificationLimit = _ofBoth);
            Assert.Equal(5, exception.NativeErrorCode);
            Assert.Contains("JobAccess.SetAttributes", exception.Message, StringComparison.Ordinal);
            Assert.Equal(calls, Calls());
            Kernel.ClearCalls();
        }
    }

    [Theory]
    [InlineData(true, "S33", "S12", "Q33")]
    [InlineData(false, "S33", "Q33")]
    public void A_value_that_Windows_10_refuses_is_told_from_an_older_Windows(bool fitsVersion1, params string[] calls)
    {
        using EveryLimit job = EveryLimit.Create();
        NotificationThresholds thresholds = fitsVersion1 ? _ofBoth : _ofVersion2;
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, 87);
        Kernel.ClearCalls();
        AssertIsAboutTheValue(() => job.NotificationLimit = thresholds, "One of the values is wrong", $": {thresholds}.");
        Assert.Equal(calls, Calls());
        Assert.Equal(NotificationVersion.Version2, NotificationClass.Known);

        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        Kernel.ClearCalls();
        AssertIsAboutTheValue(() => job.NotificationLimit = thresholds, "One of the values is wrong");
        Assert.Equal(["S33"], Calls());
    }

    [Fact]
    public void A_value_that_older_Windows_refuses_is_told_from_one_without_the_class()
    {
        using EveryLimit job = CreateOnWindows8();
        _ = job.NotificationLimit;
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        AssertIsAboutTheValue(() => job.NotificationLimit = _ofBoth, "JobObjectNotificationLimitInformation: IoReadBytes 5.");

        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        JobException exception = Assert.Throws<JobException>(() => job.NotificationLimit = _ofBoth);
        Assert.Contains("needs Windows 8", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_does_not_make_a_newer_Windows_an_older_one()
    {
        Kernel.Options.ClearingUnsetNotificationLimits2Refused = true;
        using EveryLimit job = EveryLimit.Create();
        Kernel.ClearCalls();
        job.NotificationLimit = null;
        Assert.Equal(["S33", "Q33"], Calls());
        Assert.Equal(NotificationVersion.Version2, NotificationClass.Known);
        job.NotificationLimit = _ofVersion2;
        Assert.Equal(_ofVersion2, job.NotificationLimit);
    }

    [Fact]
    public void A_clear_through_a_handle_that_cannot_query_does_neither()
    {
        using EveryLimit owner = EveryLimit.CreateNew("JobGen.Tests.Version");
        using EveryLimit job = EveryLimit.Open("JobGen.Tests.Version", JobAccess.SetAttributes);
        Kernel.Options.ClearingUnsetNotificationLimits2Refused = true;
        job.NotificationLimit = null;
        Assert.Equal(NotificationVersion.Unknown, NotificationClass.Known);
    }

    [Fact]
    public void A_refusal_that_cannot_be_asked_about_does_not_blame_the_version()
    {
        using EveryLimit owner = EveryLimit.CreateNew("JobGen.Tests.Version");
        using EveryLimit job = EveryLimit.Open("JobGen.Tests.Version", JobAccess.SetAttributes);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        JobException exception = Assert.Throws<JobException>(() => job.NotificationLimit = _ofVersion2);
        Assert.Equal((87, "NotificationLimit"), (exception.NativeErrorCode, exception.Limit));
        Assert.DoesNotContain("does not have", exception.Message, StringComparison.Ordinal);
        Assert.Equal(NotificationVersion.Unknown, NotificationClass.Known);
    }

    [Theory]
    [InlineData(87)]
    [InlineData(50)]
    public void A_clear_that_is_refused_while_the_limit_is_on_throws(int error)
    {
        using EveryLimit job = EveryLimit.Create(new EveryLimit.Limits { NotificationLimit = _ofBoth });
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, error);
        Kernel.ClearCalls();
        JobException exception = Assert.Throws<JobException>(() => job.NotificationLimit = null);
        Assert.Equal(error, exception.NativeErrorCode);
        Assert.Equal(["S33", "Q33"], Calls());
    }

    [Theory]
    [InlineData(false, "S33", "Q33", "S12")]
    [InlineData(true, "S33", "Q33", "S12", "Q12")]
    public void Older_Windows_is_cleared_by_version_1(bool refused, params string[] calls)
    {
        Kernel.Options.ClearingUnsetNotificationLimitsRefused = refused;
        using EveryLimit job = CreateOnWindows8();
        job.NotificationLimit = null;
        Assert.Equal(calls, Calls());

        job.NotificationLimit = _ofBoth;
        Kernel.ClearCalls();
        job.NotificationLimit = null;
        Assert.Null(job.NotificationLimit);
        Assert.Equal(["S12", "Q12"], Calls());
    }

    private EveryLimit CreateOnWindows8()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        EveryLimit job = EveryLimit.Create();
        Kernel.ClearCalls();
        return job;
    }

    private static void AssertIsAboutTheValue(Action set, params string[] words)
    {
        JobException exception = Assert.Throws<JobException>(set);
        Assert.Equal((87, "NotificationLimit"), (exception.NativeErrorCode, exception.Limit));
        Assert.All(words, word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(" needs ", exception.Message, StringComparison.Ordinal);
    }

    private string[] Calls() =>
        [.. Kernel.Calls.Select(call => (call.Function == ModelFunction.SetInformationJobObject ? "S" : "Q") + call.InformationClass)];
}
