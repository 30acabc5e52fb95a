using JobGen.CompilerServices;

namespace JobGen;

/// <summary>What one job has to do with a completion port: the port that it is on, and its subscription.</summary>
internal sealed class JobPort : IDisposable
{
    private readonly Lock _gate = new();
    private readonly JobObject _job;
    private readonly SafeJobHandle _handle;
    private JobRegistration? _registration;
    private JobSubscription? _subscription;

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

    internal JobSubscription Subscribe(JobSubscriptionOptions options)
    {
        lock (_gate)
        {
            _job.ThrowIfDisposed();
            if (_subscription is not null)
            {
                throw PortErrors.Subscribed();
            }

            if (_registration is { Pump: null })
            {
                throw PortErrors.OnOtherPort();
            }

            JobSubscription subscription = new(_job, options);
            // Messages come while the port is being associated: the subscription is set before, and keeps them waiting.
            using Lock.Scope scope = subscription.PauseDelivery();
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
            if (ReadPassedThresholds() is { } violations)
            {
                subscription.Enqueue(new JobNotification(_job, JobNotificationKind.NotificationLimit, processId: 0, violations));
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
        _job.StartedWaits?.OnMessage(kind, processId);
        if (kind == JobNotificationKind.EndOfJobTime)
        {
            _job.NoteJobTimeEnd(JobTimeEnds.Posted);
        }

        object? violations = kind == JobNotificationKind.NotificationLimit ? ReadViolations() : null;
        return new JobNotification(_job, kind, processId, violations);
    }

    /// <summary>The end of what the job has sent, as it was marked by <see cref="Dispose"/>.</summary>
    internal JobNotification ReceiveEnd() => JobNotification.End(_job);

    /// <summary>Thresholds that were passed when the job came to the port.</summary>
    internal JobNotification ReceivePassedThresholds(object? violations) =>
        new(_job, JobNotificationKind.NotificationLimit, processId: 0, violations);

    /// <summary>Hands a message over to who subscribed.</summary>
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
                _subscription?.End(failure: null);
            }
        }
    }

    private JobRegistration RegisterWithPump()
    {
        JobRegistration? registration = TryRegisterWith(NotificationPump.Acquire(), out JobException? failure)
            // The pump failed meanwhile. Once that is somebody else's trouble, and the next one serves.
            ?? TryRegisterWith(NotificationPump.Acquire(), out failure);
        return registration ?? throw PortErrors.Read(failure!.NativeErrorCode);
    }

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
    private LimitViolations? ReadPassedThresholds() => ReadViolations() is { Any: true } violations ? violations : null;

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
}
