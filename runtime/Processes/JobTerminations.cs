using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// The calls of one job's <see cref="JobObject.Terminate"/>, as far as a process might still be asked about them: those during
/// its launch, which may have come before it or missed it, and the first one after, which ended it.
/// </summary>
/// <remarks>
/// The calls are a list that only launches under way hold the beginning of; a launched process takes what it needs out of it.
/// So nothing grows, however often a job is terminated and however long its processes are held.
/// </remarks>
internal sealed class JobTerminations
{
    private readonly Lock _gate = new();
    private Entry _last = new(null);
    private FirstCall _next = new();

    /// <summary>To be called before the process can exist.</summary>
    internal Witness BeginLaunch()
    {
        lock (_gate)
        {
            return new Witness(this, _last);
        }
    }

    /// <summary>Calls Windows. The lock spans the call, so that nobody sees a process that was ended by no call.</summary>
    /// <returns>The Windows error, or 0.</returns>
    internal int Terminate(nint job, uint exitCode)
    {
        lock (_gate)
        {
            long begin = ReadSystemTime();
            if (Kernel32.TerminateJobObject(job, exitCode) == 0)
            {
                return Marshal.GetLastSystemError();
            }

            // Windows' own time is that of its last clock tick, which may lie before the call. The stamps of processes may be finer.
            long end = Math.Max(ReadSystemTime(), DateTime.UtcNow.ToFileTimeUtc());
            JobTermination call = new(exitCode, begin, end);
            _last = _last.Next = new Entry(call);
            _next.Call = call;
            _next = new FirstCall();
            return Win32Errors.Success;
        }
    }

    private static unsafe long ReadSystemTime()
    {
        long time;
        Kernel32.GetSystemTimeAsFileTime(&time);
        return time;
    }

    internal sealed class Entry(JobTermination? call)
    {
        internal JobTermination? Call { get; } = call;

        internal Entry? Next { get; set; }
    }

    /// <summary>A place for the next call: whoever holds it keeps none of the calls that follow.</summary>
    internal sealed class FirstCall
    {
        internal JobTermination? Call { get; set; }
    }

    /// <summary>What one process needs to know.</summary>
    internal sealed class Witness
    {
        private readonly JobTerminations _calls;
        private List<JobTermination>? _duringLaunch;
        private Entry? _before;
        private FirstCall? _after;

        internal Witness(JobTerminations calls, Entry before)
        {
            _calls = calls;
            _before = before;
        }

        /// <summary>Whether a call was carried out after the launch: then the process has ended or is about to.</summary>
        internal bool HasEnded
        {
            get
            {
                lock (_calls._gate)
                {
                    return _after?.Call is not null;
                }
            }
        }

        /// <summary>To be called once the process is in its jobs.</summary>
        internal void EndLaunch()
        {
            lock (_calls._gate)
            {
                for (Entry? entry = _before!.Next; entry is not null; entry = entry.Next)
                {
                    (_duringLaunch ??= []).Add(entry.Call!);
                }

                _before = null;
                _after = _calls._next;
            }
        }

        /// <summary>Whether one of the calls may have ended the process.</summary>
        internal bool Explains(uint exitCode, long creationTime, long exitTime)
        {
            lock (_calls._gate)
            {
                return _after?.Call?.MayHaveEnded(exitCode, creationTime, exitTime) == true
                    || _duringLaunch?.Exists(call => call.MayHaveEnded(exitCode, creationTime, exitTime)) == true;
            }
        }
    }
}
