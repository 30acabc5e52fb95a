using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

public sealed partial class JobCompletionPort
{
    /// <summary>Where a job's message has the process id, a mark that the job's own object sends has this, which is none.</summary>
    private const nint MarkAddress = -1;

    private const JobNotificationKind EndMark = JobNotificationKind.None;

    /// <summary>No message of Windows has this number.</summary>
    private const JobNotificationKind FlushMark = (JobNotificationKind)(-1);

    private const int PostAttempts = 100;

    /// <summary>Marks the end of what a job has sent: its stream ends and its key is forgotten where this is read.</summary>
    /// <returns><see langword="false"/> where nobody will read it, since the port is closed or Windows lacks the memory.</returns>
    internal bool TryMarkEnd(JobRegistration registration) => TryPost(EndMark, registration.Key, MarkAddress, attempts: 1);

    /// <summary>Has the job's subscriptions told when all has been read that the job has sent until now.</summary>
    /// <returns><see langword="false"/> where nobody will read it, as with <see cref="TryMarkEnd"/>.</returns>
    internal bool TryMarkFlush(JobRegistration registration) => TryPost(FlushMark, registration.Key, MarkAddress, PostAttempts);

    /// <summary>Has a reader told of thresholds that were passed before the port could be told by Windows.</summary>
    internal void PostPassedThresholds(JobRegistration registration, in LimitViolations violations)
    {
        registration.PassedThresholds = violations;
        TryPost(JobNotificationKind.NotificationLimit, registration.Key, MarkAddress, PostAttempts);
    }

    // Readers would wait for ever without it.
    private void PostStop() => TryPost(default, StopKey, 0, PostAttempts);

    private bool TryPost(JobNotificationKind message, nuint key, nint address, int attempts)
    {
        try
        {
            using JobHandleLease lease = new(_handle);
            while (Kernel32.PostQueuedCompletionStatus(lease.Value, (uint)message, key, address) == 0)
            {
                if (--attempts == 0)
                {
                    return false;
                }

                // The only documented reason is a lack of memory, which may pass.
                Thread.Sleep(1);
            }

            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
