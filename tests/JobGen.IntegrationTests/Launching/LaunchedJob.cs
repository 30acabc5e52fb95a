using System.Diagnostics;
using System.Text;
using JobGen.CompilerServices;

namespace JobGen.IntegrationTests.Launching;

/// <summary>A job without limits, as the generator would write it, and shortcuts to launch the test child in it.</summary>
internal sealed class LaunchedJob(JobObjectInitializer initializer) : JobObject(initializer)
{
    internal static LaunchedJob Create() => new(JobPolicyServices.Create(name: null, security: null));

    internal JobProcess StartChild(params string[] arguments) => Start(TestChild.FileName, arguments);

    /// <summary>Runs the child with its output redirected, and returns what it wrote.</summary>
    internal string Run(ProcessStartInfo startInfo, JobStartOptions options = default)
    {
        startInfo.RedirectStandardOutput = true;
        startInfo.StandardOutputEncoding = Encoding.UTF8;
        using JobProcess process = Start(startInfo, options);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
