using System.Diagnostics;
using System.Globalization;

namespace JobGen.TestChild;

/// <summary>Programs that put themselves into a kill-on-close job.</summary>
internal static class OwnProcess
{
    /// <summary>Disposes the job that it is in, and goes on to its own exit code. Parameter: that exit code.</summary>
    internal static int OutliveItsJob(string[] parameters)
    {
        using (KillOnCloseJob job = KillOnCloseJob.Create())
        {
            job.AssignCurrentProcess();
        }

        Console.WriteLine("alive");
        return int.Parse(parameters[0], CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Starts a child that sleeps, by other means than JobGen, which is to end with this process. Prints the child's id. Parameter:
    /// the seconds until this process returns by itself.
    /// </summary>
    internal static int TakeChildrenAlong(string[] parameters)
    {
        ChildProcesses.EndWithCurrentProcess();
        ChildProcesses.EndWithCurrentProcess();
        using Process child = Process.Start(Environment.ProcessPath!, ["sleep"]);
        Console.WriteLine(child.Id.ToString(CultureInfo.InvariantCulture));
        return Idle.Sleep(parameters);
    }
}
