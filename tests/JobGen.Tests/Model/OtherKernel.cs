using System.Diagnostics;
using Xunit;

namespace JobGen.Tests.Model;

/// <summary>
/// Runs one test of this assembly in a process of its own, where another kernel32 is bound, or none: a bound P/Invoke stays
/// bound. The test is marked explicit, so that it does not run here.
/// </summary>
internal static class OtherKernel
{
    /// <summary>Tells the child which kernel to take.</summary>
    internal const string Variable = "JOBGEN_TESTS_KERNEL";

    /// <summary>No kernel32 at all, as on any Linux.</summary>
    internal const string None = "none";

    /// <summary>A kernel32 from before Windows 10.</summary>
    internal const string Old = "old";

    internal static async Task RunAsync(string kernel, Type testClass, string method)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, typeof(OtherKernel).Assembly.GetName().Name!))
        {
            ArgumentList = { "-explicit", "only", "-method", $"{testClass.FullName}.{method}", "-noColor" },
            Environment = { [Variable] = kernel },
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 && output.Contains("Total: 1,", StringComparison.Ordinal)
            && output.Contains("Skipped: 0", StringComparison.Ordinal), output);
    }
}
