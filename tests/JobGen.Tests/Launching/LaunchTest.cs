using System.Diagnostics;
using JobGen.CompilerServices;
using JobGen.Launching;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A test that launches processes of the kernel model.</summary>
public abstract class LaunchTest : ModelTest, IDisposable
{
    protected const string Tool = @"C:\tools\tool.exe";

    /// <summary>An error that none of the calls explains or acts on.</summary>
    protected const int OddError = 1117;

    public void Dispose()
    {
        // What one kernel was found to lack says nothing about the next.
        ProcessLauncher.JobListUnknown = false;

        // Processes outlive a reset of the model, as they outlive the program that started them.
        foreach (ModelProcess process in Kernel.Processes.Where(process => process.Launch is not null))
        {
            process.Exit(0);
        }

        GC.SuppressFinalize(this);
    }

    internal static PlainJob NewJob() => new(JobPolicyServices.Create(name: null, security: null));

    protected static ProcessStartInfo Redirected(params string[] arguments) => new(Tool, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    protected ModelProcess ModelOf(JobProcess process) => Kernel.FindProcess((uint)process.Id)!;

    protected ModelLaunch LaunchOf(JobProcess process) => ModelOf(process).Launch!;

    /// <summary>Until another thread waits for a process.</summary>
    protected async Task UntilWaitedAsync()
    {
        while (Kernel.CountOf(ModelFunction.WaitForSingleObject) == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Everything but jobs that the test still holds.</summary>
    protected void AssertNothingLeaks() =>
        Assert.DoesNotContain(Kernel.DescribeLeaks(), leak => !leak.Contains(": job", StringComparison.OrdinalIgnoreCase));

    internal sealed class PlainJob(JobObjectInitializer initializer) : JobObject(initializer);
}
