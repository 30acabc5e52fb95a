using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Names given at run time reach Windows whole, and are told apart from limits in errors.</summary>
public sealed class NameTests : PolicyTest
{
    private const string Taken = "JobGen.Tests.Taken";
    private const string Cut = Taken + "\0private";

    [Fact]
    public void A_name_with_a_NUL_opens_nobody_elses_job()
    {
        using FiveLimits taken = FiveLimits.Create(Taken);
        foreach (Action use in new Action[]
        {
            () => FiveLimits.Create(Cut).Dispose(),
            () => FiveLimits.CreateNew(Cut).Dispose(),
            () => FiveLimits.Open(Cut).Dispose(),
            () => FiveLimits.TryOpen(Cut, out _),
        })
        {
            Assert.Equal("name", Assert.Throws<ArgumentException>(use).ParamName);
        }
    }

    [Fact]
    public void A_failure_that_concerns_no_limit_names_its_subject_in_the_message_alone()
    {
        JobException exception = Assert.Throws<JobException>(() => FiveLimits.Open("JobGen.Tests.Missing"));
        Assert.Contains("the name 'JobGen.Tests.Missing'", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Limit);
    }
}
