using JobGen.CompilerServices;

namespace JobGen;

public abstract partial class JobObject
{
    private readonly Lock _portLock = new();
    private JobRegistration? _registration;
    private JobSubscription? _subscription;

    /// <summary>Has Windows tell what happens in the job. The subscription is in force when this returns.</summary>
    /// <param name="options">How much of what is not read is kept; by default all of it.</param>
    /// <returns>The notifications, to be read with <c>await foreach</c> and to be disposed.</returns>
    /// <remarks>
    /// <para>
    /// Subscribe before the first process is started, and nothing is missed. Thresholds that are passed already come first, as
    /// one <see cref="JobNotificationKind.NotificationLimit"/>; processes that are in the job already arrive as
    /// <see cref="JobNotificationKind.NewProcess"/>, but what happens during the call may be lost. A job within this job sends
    /// its messages here too. All subscriptions share one thread, which reads and hands over and runs no code of a subscriber.
    /// </para>
    /// <para>
    /// Windows delivers as well as it can: only <see cref="JobNotificationKind.NotificationLimit"/> is certain to arrive.
    /// Windows 2000. Source: JOBOBJECT_ASSOCIATE_COMPLETION_PORT (Microsoft Learn).
    /// </para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">There is a subscription, or the job is on a <see cref="JobCompletionPort"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    /// <exception cref="JobException">
    /// SetInformationJobObject failed: 87 where somebody else associated a port with the job, 5 without
    /// <see cref="JobAccess.SetAttributes"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public JobSubscription Subscribe(JobSubscriptionOptions options = default)
    {
        options.Validate();
        lock (_portLock)
        {
            ThrowIfDisposed();
            if (_subscription is not null)
            {
                throw PortErrors.Subscribed();
            }

            if (_registration is { Pump: null })
            {
                throw PortErrors.OnOtherPort();
            }

            JobSubscription subscription = new(this, options);
            // Messages come while the port is being associated: the subscription is set before, and keeps them waiting.
            using Lock.Scope scope = subscription.HoldBack();
            Volatile.Write(ref _subscription, subscription);
            try
            {
                _registration ??= RegisterWithPump();
            }
            catch
            {
                _subscription = null;
                throw;
            }

            subscription.Registration = _registration;
            if (ReadStandingViolations() is { } standing)
            {
                subscription.Enqueue(new JobNotification(this, JobNotificationKind.NotificationLimit, processId: 0, standing));
            }

            return subscription;
        }
    }

    /// <summary>
    /// Subscribes, when this is called and not only when the enumeration begins, and reads what happens in the job.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The notifications, to be enumerated once; the subscription ends with the enumeration.</returns>
    /// <remarks>As <see cref="Subscribe"/>, without a bound. Never enumerated, the subscription lasts as long as the job.</remarks>
    /// <exception cref="InvalidOperationException">There is a subscription, or the job is on a <see cref="JobCompletionPort"/>.</exception>
    /// <exception cref="JobException">As <see cref="Subscribe"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the call.</exception>
    public IAsyncEnumerable<JobNotification> ReadNotificationsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new NotificationStream(Subscribe(), cancellationToken);
    }

    internal void AddTo(JobCompletionPort port)
    {
        lock (_portLock)
        {
            ThrowIfDisposed();
            if (_registration is { Pump: null } other)
            {
                throw other.Port == port ? PortErrors.OnThisPort() : PortErrors.OnOtherPort();
            }

            if (_subscription is not null)
            {
                throw PortErrors.Subscribed();
            }

            LeavePort();
            JobRegistration registration = new(this, port, pump: null);
            port.Associate(registration, _handle);
            _registration = registration;
            if (port.IsDisposed)
            {
                // Its Dispose may have looked for jobs before this one was there.
                LeavePort();
                throw new ObjectDisposedException(typeof(JobCompletionPort).FullName);
            }

            if (ReadStandingViolations() is { } standing)
            {
                port.MarkStanding(registration, in standing);
            }
        }
    }

    internal bool RemoveFrom(JobCompletionPort port)
    {
        lock (_portLock)
        {
            if (_registration?.Port != port)
            {
                return false;
            }

            LeavePort();
            return true;
        }
    }

    internal void EndSubscription(JobSubscription subscription)
    {
        lock (_portLock)
        {
            if (_subscription != subscription)
            {
                return;
            }

            Volatile.Write(ref _subscription, null);
            if (PortAssociation.TryClear(_handle))
            {
                LeavePort(associated: false);
            }

            // Where Windows cannot take a port off a job (before Windows 8), the registration stays until the job is
            // disposed, so that the next subscription finds the port in place.
        }
    }

    /// <summary>A message has come from Windows; what it needs at once is done here, on the thread that read it.</summary>
    internal JobNotification Receive(JobNotificationKind kind, int processId)
    {
        Volatile.Read(ref _emptyWatch)?.OnMessage(kind, processId);
        if (kind == JobNotificationKind.EndOfJobTime)
        {
            NoteJobTimeEnd(JobTimeEnds.Posted);
        }

        object? violations = kind == JobNotificationKind.NotificationLimit ? ReadViolations() : null;
        return new JobNotification(this, kind, processId, violations);
    }

    internal void Deliver(in JobNotification notification)
    {
        JobSubscription? subscription = Volatile.Read(ref _subscription);
        if (notification.IsEnd)
        {
            subscription?.End(failure: null);
        }
        else
        {
            subscription?.Enqueue(in notification);
        }
    }

    internal void FailSubscription(JobException failure) => Volatile.Read(ref _subscription)?.End(failure);

    // Not left to the reader: Windows sends no other message of this kind before the violation has been queried.
    private LimitViolations? ReadViolations()
    {
        try
        {
            using JobHandleLease lease = new(_handle);
            return LimitViolationReader.TryRead(lease.Value, out LimitViolations violations) == Win32Errors.Success ? violations : null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    // A message about it may have gone to a port that nobody reads any more, and Windows sends no other until it was queried.
    private LimitViolations? ReadStandingViolations() => ReadViolations() is { Any: true } violations ? violations : null;

    private JobRegistration RegisterWithPump()
    {
        JobRegistration? registration = TryRegisterWith(NotificationPump.Acquire(), out JobException? failure)
            // The pump failed meanwhile. Once that is somebody else's trouble, and the next one serves.
            ?? TryRegisterWith(NotificationPump.Acquire(), out failure);
        return registration ?? throw PortErrors.Read(failure!.NativeErrorCode);
    }

    /// <returns>The registration, or <see langword="null"/> where the pump has failed and was given back.</returns>
    internal JobRegistration? TryRegisterWith(NotificationPump pump, out JobException? failure)
    {
        JobRegistration registration = new(this, pump.Port, pump);
        try
        {
            pump.Port.Associate(registration, _handle);
        }
        catch (Exception exception)
        {
            pump.Release();
            failure = pump.Failure;
            if (exception is ObjectDisposedException && failure is not null && !_handle.IsClosed)
            {
                return null;
            }

            throw;
        }

        // Its failure may have been told before this job was there, which would then hear nothing for ever.
        failure = pump.Failure;
        if (failure is null)
        {
            return registration;
        }

        _registration = registration;
        LeavePort();
        return null;
    }

    private void LeavePort(bool associated = true)
    {
        if (_registration is not { } registration)
        {
            return;
        }

        registration.Port.Forget(registration);
        if (associated)
        {
            PortAssociation.TryClear(_handle);
        }

        _registration = null;
        registration.Pump?.Release();
    }

    /// <summary>What has been sent is still read: the stream ends behind it, and only then the port forgets the job.</summary>
    private bool EndsBehindMessages()
    {
        // A job that is being finalized has no registration that knows it, and nobody who reads it.
        if (_subscription is null || _registration is not { Pump: not null } registration || !registration.TryGetJob(out _))
        {
            return false;
        }

        // Off the port first, so that nothing comes behind the mark.
        PortAssociation.TryClear(_handle);
        if (!registration.Port.TryMarkEnd(registration))
        {
            return false;
        }

        _registration = null;
        return true;
    }

    private void EndNotifications()
    {
        lock (_portLock)
        {
            if (!EndsBehindMessages())
            {
                LeavePort();
                _subscription?.End(failure: null);
            }
        }
    }
}
