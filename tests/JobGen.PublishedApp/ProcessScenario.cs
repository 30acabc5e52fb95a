using System.Diagnostics;

namespace JobGen.PublishedApp;

/// <summary>The life of a job, generic over its policy: launch, notifications, counters, waits and the end.</summary>
internal static class ProcessScenario
{
    internal static async Task RunAsync<TPolicy>()
        where TPolicy : JobObject, IJobPolicy<TPolicy>
    {
        await using TPolicy job = TPolicy.Create();
        using JobSubscription events = job.Subscribe();
        ProcessStartInfo start = new(Environment.ProcessPath!, ["child", "7"])
        {
            RedirectStandardOutput = true,
            Environment = { ["JOBGEN_ANSWER"] = "42" },
        };
        using JobProcess child = job.Start(start);
        Console.WriteLine((await child.StandardOutput.ReadToEndAsync()).TrimEnd());
        Console.WriteLine($"exit code {await child.WaitForExitAsync()}, ended by the job: {child.WasTerminatedByJob}");

        await foreach (JobNotification notification in events)
        {
            Console.WriteLine($"{notification.Kind} of the child: {notification.ProcessId == child.Id}");
            if (notification.Kind == JobNotificationKind.ActiveProcessZero)
            {
                break;
            }
        }

        await job.WaitForEmptyAsync();
        using JobProcess sleeper = job.Start(Environment.ProcessPath!, "sleep");
        Console.WriteLine($"holds {job.GetProcessIds().Length} process, the sleeper: {job.Contains(sleeper)}");
        job.Terminate(exitCode: 5);
        Console.WriteLine($"exit code {await sleeper.WaitForExitAsync()}, ended by the job: {sleeper.WasTerminatedByJob}");
    }

    internal static string OpenMissing<TPolicy>()
        where TPolicy : JobObject, IJobPolicy<TPolicy>
    {
        string name = $@"Local\{Guid.NewGuid():N}";
        try
        {
            bool found = TPolicy.TryOpen(name, out _);
            using TPolicy job = TPolicy.Open(name);
            return $"found: {found}";
        }
        catch (JobException exception)
        {
            return exception.Message.Replace(name, "the name", StringComparison.Ordinal);
        }
    }
}
