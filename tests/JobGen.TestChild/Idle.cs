using System.Diagnostics;
using System.Globalization;

namespace JobGen.TestChild;

/// <summary>Roles that last. All end by themselves, so that a failed test leaves nothing behind for long.</summary>
internal static class Idle
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Parameter: seconds (two minutes if absent).</summary>
    internal static int Sleep(string[] parameters)
    {
        Thread.Sleep(Duration(parameters));
        return 0;
    }

    /// <summary>Uses a processor in user mode. Parameter: seconds.</summary>
    internal static int Spin(string[] parameters)
    {
        long started = Stopwatch.GetTimestamp();
        TimeSpan duration = Duration(parameters);
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
        }

        return 0;
    }

    /// <summary>Parameters: the name of an event, and the exit code once it is set (0 if absent).</summary>
    internal static int WaitForEvent(string[] parameters)
    {
        using EventWaitHandle released = EventWaitHandle.OpenExisting(parameters[0]);
        int exitCode = parameters.Length > 1 ? int.Parse(parameters[1], CultureInfo.InvariantCulture) : 0;
        return released.WaitOne(Longest) ? exitCode : 65;
    }

    private static TimeSpan Duration(string[] parameters) =>
        parameters.Length > 0 ? TimeSpan.FromSeconds(double.Parse(parameters[0], CultureInfo.InvariantCulture)) : Longest;
}
