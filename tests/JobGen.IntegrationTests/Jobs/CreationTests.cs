using Xunit;

namespace JobGen.IntegrationTests.Jobs;

public class CreationTests
{
    private readonly string _name = "JobGen.Creation." + Guid.NewGuid().ToString("N");

    [WindowsFact]
    public void An_unnamed_job_is_new_and_empty()
    {
        using KillOnClose job = KillOnClose.Create();
        Assert.True(job.CreatedNew);
        Assert.Null(job.Name);
        Assert.Empty(job.GetProcessIds());
    }

    [WindowsFact]
    public void A_named_job_is_found_by_its_name()
    {
        using KillOnClose created = KillOnClose.Create(_name);
        using KillOnClose opened = KillOnClose.Open(_name);
        Assert.True(created.CreatedNew);
        Assert.False(opened.CreatedNew);

        using JobProcess child = created.Start(TestChild.FileName, "sleep");
        Assert.Equal([child.Id], opened.GetProcessIds());
        Assert.True(opened.Contains(child));
    }

    [WindowsFact]
    public void Create_on_a_taken_name_opens_that_job_and_applies_nothing()
    {
        using Lenient first = Lenient.Create(_name);
        using KillOnClose second = KillOnClose.Create(_name);
        Assert.False(second.CreatedNew);
        Assert.False(second.HasLimits());
    }

    [WindowsFact]
    public void CreateNew_on_a_taken_name_throws()
    {
        using KillOnClose first = KillOnClose.CreateNew(_name);
        JobException exception = Assert.Throws<JobException>(() => KillOnClose.CreateNew(_name));
        Assert.Equal(183, exception.NativeErrorCode);
        Assert.Contains(_name, exception.Message, StringComparison.Ordinal);
    }

    [WindowsFact]
    public void A_name_held_by_an_event_is_refused()
    {
        using EventWaitHandle other = new(initialState: false, EventResetMode.ManualReset, _name);
        JobException exception = Assert.Throws<JobException>(() => KillOnClose.Create(_name));
        Assert.Equal(6, exception.NativeErrorCode);
    }

    [WindowsFact]
    public void Opening_a_name_that_nobody_has_is_error_2()
    {
        Assert.False(KillOnClose.TryOpen(_name, out KillOnClose? job));
        Assert.Null(job);
        Assert.Equal(2, Assert.Throws<JobException>(() => KillOnClose.Open(_name)).NativeErrorCode);
    }

    [WindowsFact]
    public void TryOpen_throws_for_an_object_that_is_no_job()
    {
        using EventWaitHandle other = new(initialState: false, EventResetMode.ManualReset, _name);
        Assert.Equal(6, Assert.Throws<JobException>(() => KillOnClose.TryOpen(_name, out _)).NativeErrorCode);
    }

    [WindowsFact]
    public void A_job_opened_to_query_cannot_be_terminated()
    {
        using KillOnClose created = KillOnClose.Create(_name);
        using KillOnClose opened = KillOnClose.Open(_name, JobAccess.Query);
        Assert.Empty(opened.GetProcessIds());
        Assert.Equal(5, Assert.Throws<JobException>(() => opened.Terminate()).NativeErrorCode);
    }

    [WindowsFact]
    public void A_closed_job_is_gone()
    {
        KillOnClose.Create(_name).Dispose();
        Assert.False(KillOnClose.TryOpen(_name, out _));
    }

    /// <summary>Windows refuses the affinity, since no such processor exists; Wine lacks CPU rate control.</summary>
    [WindowsFact]
    public void A_refused_limit_closes_the_new_job()
    {
        Refusable.Limits limits = Refusable.DeclaredLimits with { AffinityLimit = new ProcessorAffinity(1UL << 63) };
        JobException exception = Assert.Throws<JobException>(() => Refusable.Create(limits, _name).Dispose());
        Assert.Equal("SetInformationJobObject", exception.Function);
        Assert.False(KillOnClose.TryOpen(_name, out _));
    }
}
