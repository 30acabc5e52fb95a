using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>A change within an update of the same job would be undone silently, so it throws.</summary>
public sealed class UpdateTests : PolicyTest
{
    public static TheoryData<string> Changes => ["setter", "whole class", "list", "Apply", "Apply(limits)", "ResetLimits", "Update"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_same_job_within_an_update_throws(string change)
    {
        using EveryLimit job = EveryLimit.Create();
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => job.Update((ref EveryLimit.Limits limits) => Change(job, change)));
        Assert.Contains("Update", exception.Message, StringComparison.Ordinal);
        Assert.Equal(EveryLimit.Limits.None, job.QueryLimits());

        job.JobMemoryLimit = ByteSize.MiB;
        Assert.Equal(ByteSize.MiB, job.JobMemoryLimit);
    }

    [Fact]
    public void Reading_the_same_job_and_changing_another_one_is_free()
    {
        using EveryLimit job = EveryLimit.Create();
        using EveryLimit other = EveryLimit.Create();
        job.Update((ref EveryLimit.Limits limits) =>
        {
            limits.JobMemoryLimit = job.QueryLimits().JobMemoryLimit ?? ByteSize.MiB;
            other.ActiveProcessLimit = 3;
        });
        Assert.Equal(ByteSize.MiB, job.JobMemoryLimit);
        Assert.Equal(3u, other.ActiveProcessLimit);
    }

    [Fact]
    public void A_callback_that_throws_leaves_the_job_free_to_be_changed()
    {
        using EveryLimit job = EveryLimit.Create();
        Assert.Throws<FormatException>(() => job.Update((ref EveryLimit.Limits _) => throw new FormatException()));
        job.ActiveProcessLimit = 3;
        Assert.Equal(3u, job.ActiveProcessLimit);
    }

    private static void Change(EveryLimit job, string change)
    {
        switch (change)
        {
            case "setter":
                job.JobMemoryLimit = ByteSize.GiB;
                break;
            case "whole class":
                job.CpuRateControl = CpuRate.Weight(1);
                break;
            case "list":
                job.NotificationLimit = new NotificationThresholds { IoReadBytes = 1 };
                break;
            case "Apply":
                job.Apply();
                break;
            case "Apply(limits)":
                job.Apply(EveryLimit.Limits.None);
                break;
            case "ResetLimits":
                job.ResetLimits();
                break;
            default:
                job.Update((ref EveryLimit.Limits limits) => limits.JobMemoryLimit = ByteSize.GiB);
                break;
        }
    }
}
