using System.Globalization;

namespace JobGen.TestChild;

/// <summary>A parent whose processes must not outlive it, however it ends.</summary>
internal static class Parent
{
    /// <summary>
    /// Parameter: how many children to start in a kill-on-close job, each of which starts one of its own and leaves. Prints a
    /// line when the job exists and after each child, then waits to be ended.
    /// </summary>
    internal static int KeepUntilKilled(string[] parameters)
    {
        KillOnCloseJob job = KillOnCloseJob.Create();
        Console.WriteLine("job");
        for (int i = 0; i < int.Parse(parameters[0], CultureInfo.InvariantCulture); i++)
        {
            using JobProcess child = job.Start(Environment.ProcessPath!, "start", "sleep");
            Console.WriteLine(child.Id.ToString(CultureInfo.InvariantCulture));
        }

        int exitCode = Idle.Sleep([]);
        GC.KeepAlive(job);
        return exitCode;
    }
}
