using System.Diagnostics;
using System.Globalization;

namespace JobGen.TestChild;

/// <summary>Roles that start further processes.</summary>
internal static class Tree
{
    /// <summary>
    /// Parameters: depth (0 starts nothing), children a process, and the leaf's role with its parameters. Inner processes wait
    /// for their children and pass on the first exit code that is not 0.
    /// </summary>
    internal static int Grow(string[] parameters)
    {
        int depth = int.Parse(parameters[0], CultureInfo.InvariantCulture);
        int width = int.Parse(parameters[1], CultureInfo.InvariantCulture);
        string[] leaf = parameters[2..];
        string[] child = depth <= 1 ? leaf : ["tree", (depth - 1).ToString(CultureInfo.InvariantCulture), parameters[1], .. leaf];

        List<Process> children = [.. Enumerable.Range(0, depth == 0 ? 0 : width).Select(_ => Start(child))];
        int exitCode = 0;
        foreach (Process process in children)
        {
            process.WaitForExit();
            exitCode = exitCode == 0 ? process.ExitCode : exitCode;
            process.Dispose();
        }

        return exitCode;
    }

    /// <summary>Starts one child in the given role, prints its process id, and ends without waiting for it.</summary>
    internal static int StartAndLeave(string[] parameters)
    {
        using Process process = Start(parameters);
        Console.WriteLine(process.Id.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { UseShellExecute = false })!;
}
