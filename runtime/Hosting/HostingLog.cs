using Microsoft.Extensions.Logging;

namespace JobGen.Hosting;

/// <summary>The events that a host sees.</summary>
internal static partial class HostingLog
{
    internal static void RunEnded(ILogger logger, string policy, string program, JobRunResult result)
    {
        if (result.LimitsHit != JobLimitsHit.None)
        {
            LimitsHit(logger, policy, program, result.LimitsHit);
        }

        RunEnded(logger, policy, program, result.ExitCode, result.EndReason, result.Duration);
    }

    [LoggerMessage(1, LogLevel.Information, "{Policy} runs {Program}.")]
    internal static partial void RunStarted(ILogger logger, string policy, string program);

    [LoggerMessage(2, LogLevel.Information, "{Policy} ran {Program}: exit code {ExitCode}, {Reason}, {Duration}.")]
    internal static partial void RunEnded(
        ILogger logger, string policy, string program, int exitCode, JobEndReason reason, TimeSpan duration);

    [LoggerMessage(3, LogLevel.Warning, "{Policy} ran {Program} into its limits: {Limits}.")]
    internal static partial void LimitsHit(ILogger logger, string policy, string program, JobLimitsHit limits);

    [LoggerMessage(4, LogLevel.Error, "{Policy} could not run {Program} to its end.")]
    internal static partial void RunFailed(ILogger logger, Exception exception, string policy, string program);

    [LoggerMessage(5, LogLevel.Warning, "This system does not know some limits of {Policy}, which are not in force: {Limits}.")]
    internal static partial void LimitsRefused(ILogger logger, string policy, string limits);

    [LoggerMessage(6, LogLevel.Information, "The limits of {Policy} are now {Limits}.")]
    internal static partial void LimitsReloaded(ILogger logger, string policy, string limits);

    [LoggerMessage(7, LogLevel.Error, "The changed limits of {Policy} are wrong, and those before stay in force. {Errors}")]
    internal static partial void ReloadRefused(ILogger logger, string policy, string errors);

    [LoggerMessage(8, LogLevel.Error, "A job of {Policy} could not be given the changed limits.")]
    internal static partial void UpdateFailed(ILogger logger, Exception exception, string policy);

    [LoggerMessage(9, LogLevel.Information, "{Policy} is stopping: {Running} programs run and {Waiting} wait.")]
    internal static partial void Draining(ILogger logger, string policy, int running, int waiting);

    [LoggerMessage(10, LogLevel.Information, "{Policy} ended {Program}, since the run was cancelled.")]
    internal static partial void RunCancelled(ILogger logger, string policy, string program);
}
