using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>Which jobs with UI restrictions Windows lets into a nest.</summary>
public sealed class NestingFacts : RealWindows
{
    private const int AccessDenied = 5;

    [WindowsFact(SkipOnWine = Skipped)]
    public void UI_limited_job_is_taken_below_the_job_of_the_runner()
    {
        using UILimited job = UILimited.Create();
        int error = ErrorOf(() => job.Start(TestChild.FileName, "sleep"));
        Print($"a UI-limited launch, the caller in a job: {JobObject.IsCurrentProcessInJob()}", error);
        Assert.Equal(0, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void UI_limited_job_is_taken_below_a_plain_one()
    {
        using KillOnClose outer = KillOnClose.Create();
        using UILimited inner = UILimited.Create();
        Assert.Equal(0, Nest("UI-limited below plain", inner, outer));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Plain_job_is_taken_below_a_UI_limited_one()
    {
        using UILimited outer = UILimited.Create();
        using KillOnClose inner = KillOnClose.Create();
        Assert.Equal(0, Nest("plain below UI-limited", inner, outer));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void UI_limited_job_is_refused_below_another_one()
    {
        using UILimited outer = UILimited.Create();
        using UILimited inner = UILimited.Create();
        Assert.Equal(AccessDenied, Nest("UI-limited below UI-limited", inner, outer));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void UI_restrictions_are_set_on_the_innermost_job_and_refused_above_it()
    {
        using UIAdjustable outer = UIAdjustable.Create();
        using UIAdjustable inner = UIAdjustable.Create();
        using JobProcess process = inner.Start(Sleeping(), new JobStartOptions { OuterJobs = [outer] });
        int above = ErrorOf(() => Restrict(outer));
        outer.UIRestrictions = UIRestrictions.None;
        int innermost = ErrorOf(() => Restrict(inner));
        Print("UI restrictions set above a nested job, and on the innermost", (above, innermost));
        Assert.Equal((AccessDenied, 0), (above, innermost));
    }

    private static int Nest(string fact, JobObject inner, JobObject outer)
    {
        int error = ErrorOf(() => inner.Start(Sleeping(), new JobStartOptions { OuterJobs = [outer] }));
        Print(fact, error);
        return error;
    }

    private static ProcessStartInfo Sleeping() => new(TestChild.FileName, ["sleep"]);

    private static IDisposable? Restrict(UIAdjustable job)
    {
        job.UIRestrictions = UIRestrictions.ReadClipboard;
        return null;
    }
}
