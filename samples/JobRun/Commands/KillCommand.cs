namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun kill NAME</c>: ends all processes of a job, and waits until they have ended.</summary>
internal static class KillCommand
{
    internal static async Task<int> RunAsync(string name)
    {
        using AdjustableJob job = NamedJobs.Open(name, JobAccess.Query | JobAccess.Terminate | JobAccess.Synchronize);
        job.Terminate();
        await job.WaitForEmptyAsync();
        return 0;
    }
}
