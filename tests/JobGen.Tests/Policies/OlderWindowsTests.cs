using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>
/// A limit that this Windows does not have cannot be on: it reads as off, can be left off, and is refused when it is set.
/// </summary>
public sealed partial class OlderWindowsTests : PolicyTest
{
    [Theory]
    [InlineData(WindowsBuilds.Windows7)]
    [InlineData(WindowsBuilds.Windows8)]
    [InlineData(WindowsBuilds.Windows10)]
    public void What_is_missing_is_off(int build)
    {
        BeWindows(build);
        using NewerLimits job = NewerLimits.Create();
        Assert.Equal(NewerLimits.DeclaredLimits, job.QueryLimits());
        Assert.True(job.HasLimits());
        Assert.Null(job.GroupAffinity);
        Assert.Null(job.CpuRateControl);
        Assert.Null(job.NetRateControl);
        Assert.Null(job.NotificationLimit);
        Assert.Empty(job.IoRateControl);

        job.JobMemoryLimit = 16384;
        job.Update((ref NewerLimits.Limits limits) => limits.JobMemoryLimit *= 2);
        Assert.Equal(new NewerLimits.Limits { JobMemoryLimit = 32768 }, job.QueryLimits());
        job.Apply();
        Assert.Equal(NewerLimits.DeclaredLimits, job.QueryLimits());
    }

    [Theory]
    [InlineData(WindowsBuilds.Windows7)]
    [InlineData(WindowsBuilds.Windows8)]
    [InlineData(WindowsBuilds.Windows10)]
    public void What_is_missing_can_be_switched_off(int build)
    {
        BeWindows(build);
        using NewerLimits job = NewerLimits.Create();
        job.GroupAffinity = null;
        job.CpuRateControl = null;
        job.NetRateControl = null;
        job.NotificationLimit = null;
        job.IoRateControl = default;
        job.ResetLimits();
        Assert.False(job.HasLimits());
        Assert.DoesNotContain(Kernel.Calls, call => call.Function == ModelFunction.SetIoRateControlInformationJobObject);
    }

    [Fact]
    public void Reading_what_is_missing_is_one_call()
    {
        BeWindows(WindowsBuilds.Windows7);
        using NewerLimits job = NewerLimits.Create();
        job.QueryLimits();
        Kernel.ClearCalls();
        job.QueryLimits();
        Assert.Equal([9, 15, 32, 14, 12, 0], Kernel.Calls.Select(call => call.InformationClass));
    }

    [Fact]
    public void Setting_what_is_missing_names_the_version_that_has_it()
    {
        BeWindows(WindowsBuilds.Windows7);
        using NewerLimits job = NewerLimits.Create();
        AssertNeeds("Windows 8 or", () => job.GroupAffinity = JobGroupAffinity.Of(0, 1));
        AssertNeeds("Windows 8 or", () => job.CpuRateControl = CpuRate.Weight(1));
        AssertNeeds("Windows 10 or", () => job.NetRateControl = new NetRate(1));
        AssertNeeds("Windows 8 or", () => job.NotificationLimit = new() { IoReadBytes = 1 });
        AssertNeeds("Windows 10", () => job.IoRateControl = [new IoRate { MaxIops = 1 }]);
        Assert.Equal(NewerLimits.DeclaredLimits, job.QueryLimits());
    }

    [Fact]
    public void A_query_that_fails_otherwise_says_so()
    {
        using NewerLimits owner = NewerLimits.CreateNew("JobGen.Tests.Newer");
        using NewerLimits job = NewerLimits.Open("JobGen.Tests.Newer", JobAccess.SetAttributes);
        Assert.Equal(5, Assert.Throws<JobException>(() => job.CpuRateControl).NativeErrorCode);
        Assert.Equal(5, Assert.Throws<JobException>(() => job.NetRateControl).NativeErrorCode);
        Assert.Equal(5, Assert.Throws<JobException>(() => job.NotificationLimit).NativeErrorCode);
        Assert.Equal(5, Assert.Throws<JobException>(() => job.IoRateControl).NativeErrorCode);
    }

    private static void AssertNeeds(string version, Action set)
    {
        JobException exception = Assert.Throws<JobException>(set);
        Assert.Contains($"needs {version}", exception.Message, StringComparison.Ordinal);
    }

    private void BeWindows(int build)
    {
        Kernel.Options.WindowsBuild = build;
        Kernel.Options.IoRateControlSupported = false;
    }

    /// <summary>A limit that every Windows has, and those that came later, off.</summary>
    [JobPolicy, JobMemoryLimit(8192), GroupAffinity, CpuRateControl, NetRateControl, IoRateControl, NotificationLimit]
    internal sealed partial class NewerLimits;
}
