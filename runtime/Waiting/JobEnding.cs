namespace JobGen;

/// <summary>Ends what a job holds before the job is closed.</summary>
internal static class JobEnding
{
    /// <summary>
    /// Ends the processes of a kill-on-close job that this object created, and waits until they have ended. To be called on a
    /// job that is marked as disposed.
    /// </summary>
    internal static async Task EndProcessesAsync(JobObject job)
    {
        try
        {
            if (!EndsWithItsObject(job))
            {
                return;
            }

            // Asked before: one that ends meanwhile may have put its child into the job after the last list.
            Task launches = job.Launches.WhenAllEnded();
            bool mayGrow = !launches.IsCompleted;
            await job.Waits.EndProcessesAsync().ConfigureAwait(false);
            if (mayGrow)
            {
                await launches.ConfigureAwait(false);
                await job.Waits.EndProcessesAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException or InvalidOperationException)
        {
            // It cannot be ended or watched. Closing it ends its processes none the less.
        }
    }

    private static bool EndsWithItsObject(JobObject job) =>
        job.CreatedNew && JobQueries.IsKillOnClose(job.KernelHandle) && !job.Waits.HoldsCaller();
}
