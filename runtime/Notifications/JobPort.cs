namespace JobGen;

/// <summary>What one job has to do with a completion port: the port that it is on, and who subscribed.</summary>
internal sealed class JobPort : IDisposable
{
    private readonly Lock _gate = new();
    private readonly JobObject _job;
    private readonly SafeJobHandle _handle;
    private JobRegistration? _registration;

    // Replaced and never changed, so that who delivers takes no lock.
    private JobSubscription[] _subscriptions = [];

    internal JobPort(JobObject job)
    {
        _job = job;
        _handle = job.KernelHandle;
    }

    /// <summary>
    /// The job was dropped: nobody reads it, since that would have kept it, but a port may still know it. Its handle is closed
    /// after this, for that is finalized last.
    /// </summary>
    ~JobPort() => Leave();

    /// <param name="options">How much is kept.</param>
    /// <param name="sink">Takes the messages as they come, so that none is kept.</param>
    internal JobSubscription Subscribe(JobSubscriptionOptions options, IMessageSink? sink = null)
    {
        lock (_gate)
        {
            _job.ThrowIfDisposed();
            if (_registration is { Pump: null })
            {
                throw PortErrors.OnOtherPort();
            }

            if (_registration is { Pump.Failure: not null })
            {
                // Who subscribed before has been told of the failure, and is told nothing more.
                LeavePort();
            }

            JobSubscription subscription = new(_job, options, sink);
            // Messages come while the port is being associated: the subscription is set before, and keeps them waiting.
            using Lock.Scope scope = subscription.PauseDelivery();
            Volatile.Write(ref _subscriptions, [.. _subscriptions, subscription]);
            try
            {
                _registration ??= RegisterWithPump();
            }
            catch
            {
                Remove(subscription);
                throw;
            }

            subscription.Registration = _registration;

            // Asked in any case, which makes Windows tell of the next ones. A run is told only of those: what was passed before is of
            // an earlier one.
            LimitViolations? passed = ReadPassedThresholds();
            if (sink is null && passed is { } violations)
            {
                subscription.Enqueue(JobNotification.Passed(_job, violations, DateTime.UtcNow.Ticks));
            }

            return subscription;
        }
    }

    /// <summary>Has the job's messages sent to a port that the user reads.</summary>
    internal void JoinPort(JobCompletionPort port)
    {
        lock (_gate)
        {
            _job.ThrowIfDisposed();
            if (_registration is { Pump: null } other)
            {
                throw other.Port == port ? PortErrors.OnThisPort() : PortErrors.OnOtherPort();
            }

            if (_subscriptions.Length > 0)
            {
                throw PortErrors.Subscribed();
            }

            LeavePort();
            JobRegistration registration = new(_job, port, pump: null);
            port.Associate(registration, _handle);
            _registration = registration;
            if (port.IsDisposed)
            {
                // Its Dispose may have looked for jobs before this one was there.
                LeavePort();
                throw new ObjectDisposedException(typeof(JobCompletionPort).FullName);
            }

            if (ReadPassedThresholds() is { } violations)
            {
                port.PostPassedThresholds(registration, in violations);
            }
        }
    }

    /// <returns><see langword="false"/> where the job is not on that port.</returns>
    internal bool LeavePort(JobCompletionPort port)
    {
        lock (_gate)
        {
            if (_registration?.Port != port)
            {
                return false;
            }

            LeavePort();
            return true;
        }
    }

    internal void Unsubscribe(JobSubscription subscription)
    {
        lock (_gate)
        {
            Remove(subscription);
            if (_subscriptions.Length == 0 && _registration is { Pump: not null } && PortAssociation.TryClear(_handle))
            {
                LeavePort(associated: false);
            }

            // Where Windows cannot take a port off a job (before Windows 8), the registration stays until the job is
            // disposed, so that the next subscription finds the port in place.
        }
    }

    /// <summary>Has the subscription's sink told when all has been read that the job has sent until now.</summary>
    /// <returns><see langword="false"/> where it will not be told.</returns>
    internal bool TryFlush(JobSubscription subscription)
    {
        lock (_gate)
        {
            return _registration is { } registration
                && subscription.Registration == registration
                && registration.Port.TryMarkFlush(registration);
        }
    }

    /// <summary>Hands a message over to who subscribed.</summary>
    internal void Deliver(in JobNotification notification)
    {
        foreach (JobSubscription subscription in Volatile.Read(ref _subscriptions))
        {
            subscription.Deliver(in notification);
        }
    }

    /// <summary>The port failed: ends the subscriptions that it served.</summary>
    internal void Fail(JobRegistration registration, Exception failure)
    {
        foreach (JobSubscription subscription in Volatile.Read(ref _subscriptions))
        {
            subscription.Fail(registration, failure);
        }
    }

    /// <returns>The registration, or <see langword="null"/> where the pump has failed and was given back.</returns>
    internal JobRegistration? TryRegisterWith(NotificationPump pump, out Exception? failure)
    {
        JobRegistration registration = new(_job, pump.Port, pump);
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

    /// <summary>The job is disposed: takes it off its port, and ends the subscription behind what was sent until now.</summary>
    public void Dispose()
    {
        Leave();
        GC.SuppressFinalize(this);
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (!EndsBehindMessages())
            {
                LeavePort();
                Array.ForEach(_subscriptions, static subscription => subscription.End(failure: null));
            }
        }
    }

    private JobRegistration RegisterWithPump()
    {
        JobRegistration? registration = TryRegisterWith(NotificationPump.Acquire(), out Exception? failure)
            // The pump failed meanwhile. Once that is somebody else's trouble, and the next one serves.
            ?? TryRegisterWith(NotificationPump.Acquire(), out failure);
        return registration ?? throw PortErrors.Lost(failure!);
    }

    private void Remove(JobSubscription subscription) =>
        Volatile.Write(ref _subscriptions, Array.FindAll(_subscriptions, other => other != subscription));

    // A message about it may have gone to a port that nobody reads any more, and Windows sends no other until it was queried.
    private LimitViolations? ReadPassedThresholds() =>
        NotificationDetails.Read(_handle, JobNotificationKind.NotificationLimit) is LimitViolations { Any: true } violations
            ? violations
            : null;

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
        if (_subscriptions.Length == 0 || _registration is not { Pump: not null } registration || registration.Job is null)
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
}
