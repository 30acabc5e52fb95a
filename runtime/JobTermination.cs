using JobGen.Interop;

namespace JobGen;

/// <summary>
/// One call of <see cref="JobObject.Terminate"/>, in a list that grows at its end. A process holds the entry that was the
/// last when it was launched, so the next one is the call that ended it, and entries nobody can ask about are collected.
/// </summary>
internal sealed class JobTermination
{
    private volatile JobTermination? _next;
    private volatile bool _failed;

    private JobTermination(uint exitCode, long time)
    {
        ExitCode = exitCode;
        Time = time;
    }

    internal uint ExitCode { get; }

    /// <summary>When the call began, by the clock that the kernel stamps the end of a process with (100 ns since 1601).</summary>
    internal long Time { get; }

    internal static JobTermination None() => new(0, 0);

    /// <summary>Appends an entry. To be called before Windows is, so that no reader sees a process ended by nobody.</summary>
    internal unsafe JobTermination Append(uint exitCode)
    {
        long now;
        Kernel32.GetSystemTimeAsFileTime(&now);
        return _next = new JobTermination(exitCode, now);
    }

    internal void MarkFailed() => _failed = true;

    /// <summary>The first call after this entry that Windows carried out.</summary>
    internal JobTermination? FirstAfter()
    {
        JobTermination? entry = _next;
        while (entry is { _failed: true })
            entry = entry._next;
        return entry;
    }
}
