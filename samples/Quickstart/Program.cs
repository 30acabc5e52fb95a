using System.Diagnostics;
using JobGen;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("windows10.0.14393")]

switch (args)
{
    case ["--tree"]:                                            // the sample's own command, which leaves two children behind
        Process.Start(Environment.ProcessPath!, "--sleep").Dispose();
        Process.Start(Environment.ProcessPath!, "--sleep").Dispose();
        return 0;
    case ["--sleep"]:
        Thread.Sleep(TimeSpan.FromMinutes(1));
        return 0;
}

string[] command = args.Length > 0 ? args : [Environment.ProcessPath!, "--tree"];
using BuildSandbox sandbox = BuildSandbox.CreateBestEffort(out BuildSandbox.Limits refused);
Console.WriteLine($"Declared: {BuildSandbox.DeclaredLimits}");
Console.WriteLine($"Not known to this system: {refused}");
using JobSubscription events = sandbox.Subscribe();             // before the first process: nothing is missed

JobRunResult run = await sandbox.RunAsync(command[0], command[1..]);
while (events.TryRead(out JobNotification notification))
{
    Console.WriteLine(notification);                            // NewProcess 4711
}

Console.WriteLine($"Counters: {sandbox.ReadCounters()}");
Console.WriteLine(run);                                         // how and why it ended
Console.WriteLine($"Processes left: {sandbox.GetProcessIds().Length}");
return run.ExitCode;

/// <summary>What a build may use. The generator writes the rest of this class from its attributes.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[CpuRateControl(HardCap = 50)]                                  // percent of the machine, or of the parent job
[NotificationLimit(JobMemory = 400 * ByteSize.MiB)]
[JobCounters(JobCounterGroups.Basic)]
public sealed partial class BuildSandbox;
