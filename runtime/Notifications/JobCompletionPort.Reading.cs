using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

public sealed partial class JobCompletionPort
{
    /// <summary>Ends a read. No job ever has this key.</summary>
    private const nuint StopKey = 0;

    private const int LargestBatch = 64;

    private unsafe int Read(nint port, Span<JobNotification> destination, int milliseconds)
    {
        OVERLAPPED_ENTRY* entries = stackalloc OVERLAPPED_ENTRY[LargestBatch];
        uint capacity = (uint)Math.Min(destination.Length, LargestBatch);
        long start = milliseconds > 0 ? Stopwatch.GetTimestamp() : 0;
        int remaining = milliseconds;
        while (true)
        {
            uint removed = 0;
            int succeeded = Kernel32.GetQueuedCompletionStatusEx(port, entries, capacity, &removed, (uint)remaining, alertable: 0);
            int error = Marshal.GetLastSystemError();
            if (succeeded == 0)
            {
                return error == Win32Errors.WaitTimeout || _disposed ? 0 : throw PortErrors.Read(error);
            }

            int count = (int)Math.Min(removed, capacity);
            int written = Translate(new ReadOnlySpan<OVERLAPPED_ENTRY>(entries, count), destination);
            if (_disposed)
            {
                // One stop message may have ended several reads at once, or come to a reader that had others before it.
                PostStop();
                return written;
            }

            if (written > 0)
            {
                return written;
            }

            // All of it belonged to jobs that have gone: the caller's time goes on.
            if (milliseconds > 0)
            {
                double left = milliseconds - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                remaining = (int)Math.Ceiling(Math.Max(left, 0));
            }
        }
    }

    private int Translate(ReadOnlySpan<OVERLAPPED_ENTRY> entries, Span<JobNotification> destination)
    {
        int written = 0;
        long utcTicks = DateTime.UtcNow.Ticks;

        // A job's messages come in runs, so most have the key of the one before.
        nuint key = StopKey;
        JobRegistration? registration = null;
        JobObject? job = null;
        foreach (ref readonly OVERLAPPED_ENTRY entry in entries)
        {
            if (entry.lpCompletionKey != key || registration is { IsForgotten: true })
            {
                key = entry.lpCompletionKey;
                job = _registrations.TryGetValue(key, out registration) ? registration.Job : null;
            }

            if (entry.lpOverlapped == MarkAddress)
            {
                if (registration is not null && TryReceiveMark(in entry, registration, job, utcTicks, out destination[written]))
                {
                    written++;
                }
            }
            else if (job is not null)
            {
                // The pointer is not one: it is the process id.
                JobNotificationKind kind = (JobNotificationKind)entry.dwNumberOfBytesTransferred;
                Receive(job, kind, unchecked((int)entry.lpOverlapped), utcTicks, out destination[written++]);
            }
        }

        return written;
    }

    /// <summary>A message has come from Windows; what it needs at once is done here, on the thread that read it.</summary>
    private static void Receive(
        JobObject job, JobNotificationKind kind, int processId, long utcTicks, out JobNotification notification)
    {
        job.StartedWaits?.OnMessage(kind, processId);
        if (kind is JobNotificationKind.NewProcess or JobNotificationKind.ExitProcess)
        {
            // Nearly all messages are of processes that come and go, and those say everything themselves.
            notification = new JobNotification(job, kind, processId, detail: null, utcTicks);
            return;
        }

        JobMetrics.OnMessage(job, kind);
        if (kind == JobNotificationKind.EndOfJobTime)
        {
            job.NoteJobTimeEnd(JobTimeEnds.Posted);
        }

        notification = new JobNotification(job, kind, processId, NotificationDetails.Read(job.KernelHandle, kind), utcTicks);
    }

    private bool TryReceiveMark(
        in OVERLAPPED_ENTRY entry, JobRegistration registration, JobObject? job, long utcTicks, out JobNotification notification)
    {
        JobNotificationKind kind = (JobNotificationKind)entry.dwNumberOfBytesTransferred;
        if (kind == EndMark)
        {
            Forget(registration);
            registration.Pump?.Release();
        }

        if (job is null)
        {
            notification = default;
            return false;
        }

        notification = kind switch
        {
            EndMark => JobNotification.End(job),
            FlushMark => JobNotification.Flush(job),
            _ => JobNotification.Passed(job, registration.PassedThresholds, utcTicks),
        };
        return true;
    }

    private static int ToMilliseconds(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return Timeout.Infinite;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        double milliseconds = Math.Ceiling(timeout.TotalMilliseconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return (int)milliseconds;
    }
}
