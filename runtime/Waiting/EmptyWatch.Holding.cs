namespace JobGen;

internal sealed partial class EmptyWatch
{
    /// <summary>A tree that grows faster than it can be listed has to be ended none the less.</summary>
    private const int MostRounds = 16;

    private readonly Dictionary<int, ProcessHold> _holds = [];
    private Termination _termination;
    private bool _arrived;

    private enum Termination
    {
        None,
        Wanted,
        Begun,
    }

    /// <summary>From the next check on, the job's processes are ended, as are those that are found later.</summary>
    internal void Terminate()
    {
        lock (_gate)
        {
            _termination = Termination.Wanted;
        }
    }

    internal void OnExit(ProcessHold hold)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            _holds.Remove(hold.ProcessId);
        }

        CheckSoon();
    }

    /// <summary>Any message is a reason to check. A process that has begun is held at once: a list may come too late for it.</summary>
    internal void OnMessage(JobNotificationKind kind, int processId)
    {
        try
        {
            if (kind == JobNotificationKind.NewProcess && processId != Environment.ProcessId && HoldProcess(processId))
            {
                Volatile.Write(ref _arrived, true);
            }
        }
        catch (Exception exception)
        {
            // Whatever it is, it concerns this wait, and not the thread that reads for all jobs.
            FailWith(exception);
        }

        CheckSoon();
    }

    // Outside of the gate: closing a hold waits for its callback.
    private void DisposeHolds()
    {
        while (TakeHold() is { } hold)
        {
            hold.Dispose();
        }
    }

    private ProcessHold? TakeHold()
    {
        lock (_gate)
        {
            foreach (ProcessHold hold in _holds.Values)
            {
                _holds.Remove(hold.ProcessId);
                return hold;
            }

            return null;
        }
    }

    private void HoldAll()
    {
        bool found = HoldListed(out bool any);
        for (int round = 0;
            _termination != Termination.None && any && (found || _termination == Termination.Wanted) && round < MostRounds;
            round++)
        {
            // Held before they are ended, so that none can go without its end being seen: what is ended is listed no more.
            for (int list = 0; found && list < MostRounds; list++)
            {
                found = HoldListed(out any);
            }

            _termination = Termination.Begun;
            _job.Launches.TerminateProcesses(exitCode: 1);
            found = HoldListed(out any);
        }
    }

    /// <param name="any">Whether there is any process.</param>
    /// <returns>Whether there is one that was not held before, be it that it cannot be held at all.</returns>
    private unsafe bool HoldListed(out bool any)
    {
        bool found = Interlocked.Exchange(ref _arrived, false);
        byte* memory = stackalloc byte[ProcessIdList.StackBytes];
        ProcessIdList ids = new(memory, ProcessIdList.StackBytes);
        try
        {
            int error = ids.TryRead(_handle);
            if (error != Win32Errors.Success)
            {
                throw WaitErrors.Query(error, "JobObjectBasicProcessIdList");
            }

            for (int i = 0; i < ids.Count; i++)
            {
                found |= HoldProcess(ids[i]);
            }

            any = ids.Count > 0;
            return found;
        }
        finally
        {
            ids.Dispose();
        }
    }

    /// <returns>Whether there is a process that was not held before, be it that it cannot be held at all.</returns>
    private bool HoldProcess(int processId)
    {
        if (processId == Environment.ProcessId)
        {
            throw WaitErrors.HoldsCaller();
        }

        lock (_gate)
        {
            if (_ended || _holds.ContainsKey(processId))
            {
                return false;
            }
        }

        ProcessHold? hold = ProcessHold.Open(this, _handle, processId, out bool gone);
        if (hold is null)
        {
            return !gone;
        }

        bool known;
        lock (_gate)
        {
            // By the message and by a list at once, perhaps.
            known = _ended || _holds.ContainsKey(processId);
            if (!known && TryRegister(hold))
            {
                return true;
            }
        }

        hold.Dispose();
        return !known;
    }

    private bool TryRegister(ProcessHold hold)
    {
        // Noted down first: it may be signalled at once, and then takes itself out again as soon as the gate is free.
        _holds.Add(hold.ProcessId, hold);
        try
        {
            hold.Register();
            return true;
        }
        catch (JobException)
        {
            // As if it could not be opened: the timer takes over.
            _holds.Remove(hold.ProcessId);
            return false;
        }
    }
}
