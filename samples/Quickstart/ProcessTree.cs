using System.Diagnostics;
using JobGen;

namespace Quickstart;

/// <summary>The processes to be contained: this program again, started as a parent that starts two children.</summary>
internal static class ProcessTree
{
    private const string Role = "--process-tree";

    /// <summary>Starts the parent in the job. It ends after its children, which end after the given time.</summary>
    internal static JobProcess Start(JobObject job, TimeSpan childLifetime) =>
        job.Start(Environment.ProcessPath!, Role, "2", childLifetime.TotalMilliseconds.ToString("0"));

    internal static bool IsRole(string[] args) => args is [Role, _, _];

    internal static int Run(string[] args)
    {
        int children = int.Parse(args[1]);
        if (children == 0)
        {
            Thread.Sleep(int.Parse(args[2]));
            return 0;
        }

        Process[] started = [.. Enumerable.Range(0, children).Select(_ => Process.Start(Environment.ProcessPath!, [Role, "0", args[2]]))];
        foreach (Process child in started)
        {
            child.WaitForExit();
        }

        return 0;
    }
}
