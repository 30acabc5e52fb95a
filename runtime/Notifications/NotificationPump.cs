using System.Runtime.CompilerServices;

namespace JobGen;

/// <summary>The one port and the one thread behind all subscriptions. They start with the first and end with the last.</summary>
internal sealed class NotificationPump
{
    private const int BatchLength = 64;

    private static readonly Lock _sharedGate = new();
    private static NotificationPump? _shared;

    private int _users;
    private volatile Exception? _failure;

    private NotificationPump()
    {
        // A subscription belongs to a job, and that can be had on Windows alone.
#pragma warning disable CA1416
        Port = new JobCompletionPort();
#pragma warning restore CA1416

        try
        {
            // No execution context: a subscriber's must not live on in it.
            new Thread(Run) { IsBackground = true, Name = "JobGen notifications" }.UnsafeStart();
        }
        catch
        {
            Port.Dispose();
            throw;
        }
    }

    internal JobCompletionPort Port { get; }

    /// <summary>Why nothing is read any more. Set before the jobs are told: one that comes later has to ask.</summary>
    internal Exception? Failure => _failure;

    /// <summary>The pump of the moment, for one more job. Give it back with <see cref="Release"/>.</summary>
    internal static NotificationPump Acquire()
    {
        lock (_sharedGate)
        {
            NotificationPump pump = _shared ??= new NotificationPump();
            pump._users++;
            return pump;
        }
    }

    internal void Release()
    {
        lock (_sharedGate)
        {
            if (--_users > 0)
            {
                return;
            }

            Retire();
        }

        Port.Dispose();
    }

    private void Run()
    {
        try
        {
            JobNotification[] batch = new JobNotification[BatchLength];
            while (DeliverBatch(batch))
            {
            }
        }
        catch (ObjectDisposedException)
        {
            // The last job went between two reads.
        }
        catch (Exception exception)
        {
            // On a thread that nobody awaits, whatever it is would end the process.
            Fail(exception);
        }
    }

    // Not inlined: no local of the waiting loop may keep a job alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool DeliverBatch(JobNotification[] batch)
    {
        int count = Port.Read(batch, Timeout.InfiniteTimeSpan);
        for (int i = 0; i < count; i++)
        {
            batch[i].Job.Port.Deliver(in batch[i]);
        }

        Array.Clear(batch, 0, count);
        return count > 0;
    }

    private void Fail(Exception exception)
    {
        _failure = exception;
        lock (_sharedGate)
        {
            Retire();
        }

        foreach (JobRegistration registration in Port.Registrations)
        {
            registration.Job?.Port.Fail(registration, exception);
        }

        Port.Dispose();
    }

    /// <summary>Later subscriptions start a pump of their own.</summary>
    private void Retire()
    {
        if (_shared == this)
        {
            _shared = null;
        }
    }
}
