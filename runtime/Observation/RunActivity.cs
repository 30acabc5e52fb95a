using System.Diagnostics;

namespace JobGen;

/// <summary>The activity of a run, with the names of OpenTelemetry where it has any.</summary>
/// <remarks>Source: https://opentelemetry.io/docs/specs/semconv/cli/cli-spans/</remarks>
internal static class RunActivity
{
    private static readonly ActivitySource s_source = new(JobTelemetry.ActivitySourceName);

    /// <summary>Begins it, or returns <see langword="null"/> where nobody wants it.</summary>
    internal static Activity? Start(JobObject job, string program, ProcessStartInfo startInfo, bool recordArguments)
    {
        Activity? activity = s_source.StartActivity(program, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("process.executable.name", program);
            activity.SetTag(JobTelemetry.PolicyTag, job.GetType().FullName);
            if (recordArguments)
            {
                activity.SetTag("process.command_args", ArgumentsOf(program, startInfo));
            }
        }

        return activity;
    }

    internal static void SetResult(Activity? activity, JobRunResult result)
    {
        if (activity is not { IsAllDataRequested: true })
        {
            return;
        }

        activity.SetTag("process.pid", result.ProcessId);
        activity.SetTag("process.exit.code", result.ExitCode);
        activity.SetTag(JobTelemetry.EndReasonTag, result.EndReason.ToString());
        if (result.LimitsHit != JobLimitsHit.None)
        {
            activity.SetTag("jobgen.run.limits_hit", result.LimitsHit.ToString());
        }

        if (result.ExitCode != 0 || result.EndReason != JobEndReason.Exited)
        {
            activity.SetStatus(ActivityStatusCode.Error, result.ToString());
        }
    }

    internal static void SetFailure(Activity? activity, Exception failure)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("error.type", failure.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error, failure.Message);
        }
    }

    private static string[] ArgumentsOf(string program, ProcessStartInfo startInfo) => startInfo.Arguments.Length > 0
        ? [program, startInfo.Arguments]
        : [program, .. startInfo.ArgumentList];
}
