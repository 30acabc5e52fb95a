using JobGen.CompilerServices;

namespace JobGen;

/// <summary>What a message itself does not say, asked of the job as the message is read.</summary>
internal static class NotificationDetails
{
    /// <returns>What <see cref="JobNotification.Detail"/> keeps, or <see langword="null"/> where the job does not tell.</returns>
    internal static object? Read(SafeJobHandle job, JobNotificationKind kind)
    {
        try
        {
            return kind switch
            {
                JobNotificationKind.NotificationLimit => ReadViolations(job),
                JobNotificationKind.ActiveProcessZero => ReadIsEmpty(job),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ObjectDisposedException or OutOfMemoryException)
        {
            // The message matters more, and others are waiting behind it.
            return null;
        }
    }

    // Not left to the reader: Windows sends no other message of this kind before the violation has been queried.
    private static LimitViolations? ReadViolations(SafeJobHandle job)
    {
        using JobHandleLease lease = new(job);
        return LimitViolationReader.TryRead(lease.Value, out LimitViolations violations) == Win32Errors.Success ? violations : null;
    }

    // The message may be a nested job's, and the answer another one by the time that somebody reads it.
    private static object? ReadIsEmpty(SafeJobHandle job) => JobQueries.ReadActiveProcesses(job, out uint active) == Win32Errors.Success
        ? JobNotification.DetailOf(isJobEmpty: active == 0)
        : null;
}
