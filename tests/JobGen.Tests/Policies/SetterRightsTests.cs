using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Which setters need the right to query, as the rule about jobs that are opened without one (JOBGEN084) has it.</summary>
public sealed class SetterRightsTests : PolicyTest
{
    private static readonly string[] _aloneInTheirClass =
        ["EndOfJobTimeAction", "UIRestrictions", "CpuRateControl", "NetRateControl", "NotificationLimit", "GroupAffinity"];

    [Fact]
    public void A_limit_that_is_alone_in_its_class_is_set_without_the_right_to_query()
    {
        foreach (LimitRow limit in LimitTable.All)
        {
            using EveryLimit owner = EveryLimit.CreateNew("JobGen.Tests.Rights", EveryLimit.Limits.None);
            using EveryLimit job = EveryLimit.Open("JobGen.Tests.Rights", JobAccess.SetAttributes);
            JobException? refusal = (JobException?)Record.Exception(() => limit.SetSample(job));
            int? expected = _aloneInTheirClass.Contains(limit.Name) ? null : 5;
            Assert.Equal((limit.Name, expected), (limit.Name, refusal?.NativeErrorCode));
        }
    }
}
