namespace JobGen;

internal sealed partial class EmptyWatch
{
    private readonly Dictionary<int, ProcessHold> _holds = [];
    private Termination _termination;

    private enum Termination
    {
        None,
        Wanted,
        Begun,
    }

    /// <summary>From the next look on, the job's processes are ended, as are those that are found later.</summary>
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

        Request();
    }

    private unsafe void HoldAll()
    {
        byte* memory = stackalloc byte[ProcessIdList.StackBytes];
        ProcessIdList ids = new(memory, ProcessIdList.StackBytes);
        try
        {
            int error = ids.TryRead(_handle);
            if (error != Win32Errors.Success)
            {
                throw WaitErrors.Query(error, "JobObjectBasicProcessIdList");
            }

            bool alive = false;
            for (int i = 0; i < ids.Count; i++)
            {
                alive |= HoldProcess(ids[i]);
            }

            // After they are held, so that none can go without its end being seen.
            if (_termination != Termination.None && ids.Count > 0 && (alive || _termination == Termination.Wanted))
            {
                _termination = Termination.Begun;
                _job.TerminateProcesses(exitCode: 1);
            }
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

        lock (_gate)
        {
            if (!_ended && TryRegister(hold))
            {
                return true;
            }
        }

        hold.Dispose();
        return true;
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
