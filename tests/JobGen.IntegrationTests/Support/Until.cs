using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests;

/// <summary>Waits for what happens in other processes, and fails the test where it never does.</summary>
public static class Until
{
    /// <summary>Far beyond what anything takes: reaching it means that it does not happen.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromSeconds(60);

    public static void True(Func<bool> condition, string what)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Never, $"never came true: {what}");
            Thread.Sleep(10);
        }
    }

    public static void Exited(Process process) => Assert.True(process.WaitForExit(Never), $"process {process.Id} never ended");

    public static Task<T> Within<T>(Task<T> task) => task.WaitAsync(Never, TestContext.Current.CancellationToken);

    public static Task Within(Task task) => task.WaitAsync(Never, TestContext.Current.CancellationToken);
}
