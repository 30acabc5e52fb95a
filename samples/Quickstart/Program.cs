using System.Diagnostics;
using System.Runtime.Versioning;
using JobGen;
using Quickstart;

[assembly: SupportedOSPlatform("windows10.0.14393")]

if (ProcessTree.IsRole(args))
{
    return ProcessTree.Run(args);
}

try
{
    return await RunInSandboxAsync(args);
}
catch (JobException exception)
{
    Console.Error.WriteLine(exception.Message);               // which call, why, and what to do
    return 1;
}

static async Task<int> RunInSandboxAsync(string[] args)
{
    try
    {
        using BuildSandbox sandbox = BuildSandbox.Create();
        return await RunAsync(sandbox, args);
    }
    catch (JobException exception) when (exception.Limit is nameof(BuildSandbox.CpuRateControl) or nameof(BuildSandbox.NotificationLimit))
    {
        // A job that was refused a limit is closed, so nothing is half applied.
        Console.WriteLine($"Going on with fewer limits. {exception.Message}");
        using BasicBuildSandbox sandbox = BasicBuildSandbox.Create();
        return await RunAsync(sandbox, args);
    }
}

static async Task<int> RunAsync<TSandbox>(TSandbox sandbox, string[] args)
    where TSandbox : JobObject, IBuildSandbox
{
    using JobSubscription events = sandbox.Subscribe();           // before the first process: nothing is missed
    using JobProcess process = args is [string command, .. string[] arguments]
        ? sandbox.Start(command, arguments)
        : ProcessTree.Start(sandbox, TimeSpan.FromMilliseconds(200));

    await foreach (JobNotification notification in events)
    {
        Console.WriteLine(notification);                          // NewProcess 4711
        if (notification.IsJobEmpty == true)                      // of this job, not of one within it
        {
            break;
        }
    }

    await process.WaitForExitAsync();
    Console.WriteLine($"Counters: {sandbox.DescribeCounters()}");
    Console.WriteLine($"Limits: {sandbox.ChangeJobMemory(768 * ByteSize.MiB)}");
    if (args.Length == 0 && !await CloseWithTreeInside(sandbox))
    {
        return 1;
    }

    return process.ExitCode;
}

// What still runs when the job is closed ends with it.
static async Task<bool> CloseWithTreeInside(JobObject sandbox)
{
    const int processes = 3;
    using JobProcess parent = ProcessTree.Start(sandbox, TimeSpan.FromMinutes(1));
    while (sandbox.GetProcessIds().Length < processes)
    {
        await Task.Delay(20);
    }

    Process[] tree = [.. sandbox.GetProcessIds().Select(Process.GetProcessById)];
    sandbox.Dispose();
    int left = tree.Count(member => !member.WaitForExit(TimeSpan.FromSeconds(10)));
    Console.WriteLine($"Closed the job with {tree.Length} processes in it: {left} left");
    return left == 0;
}
