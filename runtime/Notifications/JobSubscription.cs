using System.Diagnostics;

namespace JobGen;

/// <summary>The notifications of one job, from the moment it was made: <c>await foreach</c> reads them in Windows' order.</summary>
/// <remarks>
/// <para>
/// What arrives is kept until it is read; <see cref="JobSubscriptionOptions.Capacity"/> bounds that. The enumeration does not
/// end with <see cref="JobNotificationKind.ActiveProcessZero"/>, since processes can be added after it: it ends when the
/// subscription or the job is disposed, after the notifications that came before the job's end. Leaving the loop does not end
/// the subscription: another enumeration goes on where it stopped.
/// </para>
/// <para>A subscription that is awaited, or that somebody holds, keeps its job from being collected.</para>
/// </remarks>
[DebuggerDisplay("{Job}: {DroppedCount} dropped")]
public sealed class JobSubscription : IAsyncEnumerable<JobNotification>, IDisposable
{
    private readonly Lock _gate = new();
    private readonly int _capacity;
    private readonly JobSubscriptionFullMode _fullMode;
    private readonly IMessageSink? _sink;
    private NotificationQueue _queue;
    private SubscriptionReader? _waiting;
    private Exception? _failure;
    private long _droppedCount;
    private bool _ended;

    internal JobSubscription(JobObject job, JobSubscriptionOptions options, IMessageSink? sink)
    {
        _sink = sink;
        Job = job;
        _capacity = options.Capacity ?? int.MaxValue;
        _fullMode = options.FullMode;
    }

    /// <summary>The job that is subscribed to.</summary>
    public JobObject Job { get; }

    /// <summary>How many notifications gave way because the subscription was full. Without a capacity it stays 0.</summary>
    public long DroppedCount => Interlocked.Read(ref _droppedCount);

    /// <summary>Set before the subscription is handed out.</summary>
    internal JobRegistration? Registration { get; set; }

    /// <summary>Reads notifications as they come. One read can be under way at a time.</summary>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>An enumerator; disposing it does not end the subscription.</returns>
    /// <exception cref="InvalidOperationException">A second read is under way; thrown as the enumerator moves.</exception>
    public IAsyncEnumerator<JobNotification> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new SubscriptionReader(this, cancellationToken);

    /// <summary>Takes a notification if there is one, without waiting.</summary>
    /// <param name="notification">The notification.</param>
    /// <returns><see langword="false"/> where none has come that was not read yet.</returns>
    public bool TryRead(out JobNotification notification)
    {
        lock (_gate)
        {
            return _queue.TryDequeue(Job, out notification);
        }
    }

    /// <summary>Ends the subscription and drops what was not read; the job can be subscribed to again.</summary>
    /// <remarks>Safe to call from any thread and more than once. A read under way ends as the enumeration's end.</remarks>
    public void Dispose()
    {
        Job.Port.Unsubscribe(this);
        End(failure: null);
        lock (_gate)
        {
            _queue.Clear();
        }
    }

    /// <summary>Keeps what arrives waiting, until the scope is left.</summary>
    internal Lock.Scope PauseDelivery() => _gate.EnterScope();

    /// <summary>Takes a message. Where that fails, this subscription ends with the failure, and no other hears of it.</summary>
    internal void Deliver(in JobNotification notification)
    {
        try
        {
            if (notification.IsEnd)
            {
                End(failure: null);
            }
            else if (notification.IsFlush)
            {
                _sink?.OnFlushed();
            }
            else
            {
                Enqueue(in notification);
            }
        }
        catch (Exception exception)
        {
            // Whatever it is, such as a lack of memory: it must not end the thread that reads for all jobs.
            End(exception);
        }
    }

    internal void Enqueue(in JobNotification notification)
    {
        SubscriptionReader? reader;
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            if (_sink is not null)
            {
                _sink.OnMessage(in notification);
                return;
            }

            reader = TakeWaiting();
            if (reader is null)
            {
                Keep(in notification);
            }
            else
            {
                reader.Current = notification;
            }
        }

        reader?.Complete(true);
    }

    /// <summary>Ends the enumeration once what is queued has been read.</summary>
    internal void End(Exception? failure)
    {
        SubscriptionReader? reader;
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            _ended = true;
            _failure = failure;
            reader = TakeWaiting();
        }

        reader?.Complete(failure);
        _sink?.OnEnded();
    }

    /// <summary>The port that <paramref name="registration"/> is for has failed.</summary>
    internal void Fail(JobRegistration registration, Exception failure)
    {
        lock (_gate)
        {
            if (Registration != registration)
            {
                // It came to another port meanwhile.
                return;
            }
        }

        End(failure);
    }

    /// <returns>Whether there is a next one, or <see langword="null"/> where the reader has been noted down for it.</returns>
    internal bool? MoveNext(SubscriptionReader reader)
    {
        lock (_gate)
        {
            if (_waiting is not null)
            {
                throw new InvalidOperationException("A read of this subscription is under way: one can be at a time.");
            }

            // Asked inside the lock, since the cancellation takes it too: one of both sees the other.
            reader.CancellationToken.ThrowIfCancellationRequested();
            if (_queue.TryDequeue(Job, out JobNotification notification))
            {
                reader.Current = notification;
                return true;
            }

            if (_ended)
            {
                return _failure is null ? false : throw _failure;
            }

            reader.Reset();
            _waiting = reader;
            Registration!.BeginRead(Job);
            return null;
        }
    }

    /// <summary>Takes a reader back that is noted down.</summary>
    internal bool Withdraw(SubscriptionReader reader)
    {
        lock (_gate)
        {
            return _waiting == reader && TakeWaiting() is not null;
        }
    }

    private SubscriptionReader? TakeWaiting()
    {
        SubscriptionReader? reader = _waiting;
        if (reader is not null)
        {
            _waiting = null;
            Registration!.EndRead();
        }

        return reader;
    }

    private void Keep(in JobNotification notification)
    {
        if (_queue.Count == _capacity)
        {
            Interlocked.Increment(ref _droppedCount);
            JobMetrics.OnDropped(Job);
            if (_fullMode == JobSubscriptionFullMode.DropNewest)
            {
                return;
            }

            _queue.TryDequeue(Job, out _);
        }

        _queue.Enqueue(in notification);
    }
}
