using System.Diagnostics;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A ProcessStartInfo copies the caller's environment when that is first read.</summary>
public sealed class StartInfoEnvironmentTests : LaunchTest
{
    private const string Name = "JOBGEN_START_INFO_TEST";

    [Fact]
    public void A_used_start_info_keeps_the_environment_and_a_new_one_takes_the_callers()
    {
        using PlainJob job = NewJob();
        ProcessStartInfo used = new(Tool);
        try
        {
            Environment.SetEnvironmentVariable(Name, "first");
            Assert.Contains(Name + "=first", Start(job, used));
            Environment.SetEnvironmentVariable(Name, "second");
            Assert.Contains(Name + "=first", Start(job, used));
            Assert.Contains(Name + "=second", Start(job, new ProcessStartInfo(Tool)));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [Fact]
    public async Task A_start_info_may_be_started_from_several_threads_at_once()
    {
        const int Threads = 8;
        using PlainJob job = NewJob();

        // Many, so that filling the copy takes its time.
        string[] names = [.. Enumerable.Range(0, 2000).Select(i => $"{Name}_{i}")];
        try
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, "x"));
            int expected = Environment.GetEnvironmentVariables().Count;
            for (int round = 0; round < 20; round++)
            {
                ProcessStartInfo info = new(Tool);
                using Barrier together = new(Threads);
                Task<int>[] launches = [.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
                    () =>
                    {
                        together.SignalAndWait(TestContext.Current.CancellationToken);
                        return Start(job, info).Count;
                    },
                    TestContext.Current.CancellationToken,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default))];
                Assert.All(await Task.WhenAll(launches), count => Assert.Equal(expected, count));
            }
        }
        finally
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, null));
        }
    }

    [Fact]
    public void Hidden_variables_of_the_caller_go_along()
    {
        Kernel.EnvironmentStrings.Add(@"=C:=C:\work");
        Kernel.EnvironmentStrings.Add(@"=ExitCode=00000000");
        Kernel.EnvironmentStrings.Add(@"A=not hidden, so the ProcessStartInfo's to say");
        using PlainJob job = NewJob();
        ProcessStartInfo info = new(Tool);
        info.Environment.Clear();
        info.Environment["B"] = "2";
        Assert.Equal([@"=C:=C:\work", "=ExitCode=00000000", "B=2"], Start(job, info));
        AssertNothingLeaks();
    }

    private IReadOnlyList<string> Start(PlainJob job, ProcessStartInfo info)
    {
        using JobProcess process = job.Start(info);
        return [.. LaunchOf(process).Environment!];
    }
}
