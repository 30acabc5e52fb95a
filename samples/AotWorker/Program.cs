using System.Runtime.Versioning;
using AotWorker;
using JobGen;

[assembly: SupportedOSPlatform("windows10.0.14393")]

if (args is not [string file, .. string[] settings])
{
    Console.Error.WriteLine("AotWorker <file with a command a line> [limit=text]...");
    return 2;
}

CommandJob.Limits limits = CommandJob.DeclaredLimits;
foreach (string setting in settings)
{
    string[] pair = setting.Split('=', 2);
    if (!limits.TrySet(pair[0], pair[^1], out string? error))       // such as JobMemoryLimit=256MiB
    {
        Console.Error.WriteLine(error);
        return 2;
    }
}

Console.WriteLine($"Limits: {limits}");
int failed = 0;
foreach (string line in File.ReadLines(file))
{
    // A job for each command, so that no command uses what belongs to the next.
    await using CommandJob job = CommandJob.CreateBestEffort(in limits, out CommandJob.Limits refused);
    string[] command = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    JobRunResult run = await job.RunAsync(command[0], command[1..], new JobRunOptions { Timeout = TimeSpan.FromMinutes(1) });
    failed += run.ExitCode == 0 ? 0 : 1;
    Console.WriteLine(run);
    Console.WriteLine($"Counters: {job.ReadCounters()}");           // JSON
    if (refused != CommandJob.Limits.None)
    {
        Console.WriteLine($"Not in force here: {refused}");
    }
}

return failed;
