using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>
/// What no document says and the kernel model believes. Each test prints what Windows does and asserts what is believed, so that a
/// Windows which does otherwise is known by name.
/// </summary>
public abstract class RealWindows
{
    private protected const string Skipped = "asserts real Windows";

    private protected static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;

    /// <summary>Prints an observation together with the Windows that it was made on.</summary>
    private protected static void Print(string fact, object? observed) =>
        Output.WriteLine($"{Environment.OSVersion.VersionString}: {fact}: {observed}");

    /// <summary>The Windows error of a refused operation, 0 where it is not refused. What it made is closed.</summary>
    private protected static int ErrorOf(Func<IDisposable?> operation)
    {
        try
        {
            operation()?.Dispose();
            return 0;
        }
        catch (JobException exception)
        {
            return exception.NativeErrorCode;
        }
    }
}
