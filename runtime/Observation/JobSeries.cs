using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace JobGen;

/// <summary>The jobs whose measurements are summed: those of a policy, or one job where names are asked for.</summary>
internal readonly record struct JobSeries(Type Policy, string? Name)
{
    internal static JobSeries Of(JobObject job) => Of(job.GetType(), job.Name);

    internal static JobSeries Of(Type policy, string? name) => new(policy, JobTelemetry.TagsJobNames ? name : null);

    /// <summary>One number for each series.</summary>
    internal static IEnumerable<Measurement<long>> Measurements(Dictionary<JobSeries, long> values) =>
        [.. values.Select(static value => new Measurement<long>(value.Value, value.Key.Tags()))];

    internal TagList Tags(string? key = null, string? value = null)
    {
        TagList tags = new() { { JobTelemetry.PolicyTag, Policy.FullName } };
        if (Name is not null)
        {
            tags.Add(JobTelemetry.JobNameTag, Name);
        }

        if (key is not null)
        {
            tags.Add(key, value);
        }

        return tags;
    }
}
