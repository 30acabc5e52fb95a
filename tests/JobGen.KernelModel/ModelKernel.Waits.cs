namespace JobGen.Model;

public sealed partial class ModelKernel
{
    private const uint Infinite = uint.MaxValue;

    internal RegisteredWaits Waits { get; }

    /// <summary>How often a wait has called back after it had been unregistered (<see cref="ModelOptions.WaitsCallBackLate"/>).</summary>
    public int LateWaitCallbackCount
    {
        get
        {
            lock (Gate)
            {
                return Waits.LateCount;
            }
        }
    }

    /// <summary>Finds what a handle with the right to wait refers to; the caller's own pseudo handle can be waited for as well.</summary>
    internal int FindWaitable(nint handle, out KernelObject target)
    {
        if (handle == CurrentProcessHandle)
        {
            target = CurrentProcess;
            return Win32Error.Success;
        }

        return Handles.Find(handle, AccessRights.Synchronize, out target);
    }

    /// <summary>Waits until a port has a packet: 258 when the time is up, 735 when its last handle is closed meanwhile.</summary>
    internal int WaitForPacket(nint handle, uint milliseconds, out ModelPort port)
    {
        int error = Handles.Find(handle, AccessRights.PortModifyState, out port);
        if (error != Win32Error.Success)
        {
            return error;
        }

        long deadline = Deadline(milliseconds);
        while (port.Packets.Count == 0)
        {
            if (port.IsClosed && Options.ClosedPortWakesWaiters)
            {
                return Win32Error.AbandonedWait;
            }

            if (!WaitForChange(deadline))
            {
                return Win32Error.WaitTimeout;
            }
        }

        return Win32Error.Success;
    }

    /// <summary>Waits for one of several objects, or for all of them; the index is that of the first that is signalled.</summary>
    internal bool WaitForObjects(ReadOnlySpan<KernelObject> objects, bool all, uint milliseconds, out int index)
    {
        long deadline = Deadline(milliseconds);
        while (true)
        {
            int signaled = 0;
            index = -1;
            for (int i = 0; i < objects.Length; i++)
            {
                if (objects[i].IsSignaled)
                {
                    signaled++;
                    index = index < 0 ? i : index;
                }
            }

            if (all ? signaled == objects.Length : signaled > 0)
            {
                foreach (KernelObject each in all ? objects : objects.Slice(index, 1))
                {
                    each.OnWaited();
                }

                return true;
            }

            if (!WaitForChange(deadline))
            {
                return false;
            }
        }
    }

    internal static long Deadline(uint milliseconds) =>
        milliseconds == Infinite ? long.MaxValue : Environment.TickCount64 + milliseconds;

    /// <summary>Gives the lock away until something changes; false when the time is up.</summary>
    internal bool WaitForChange(long deadline)
    {
        if (deadline == long.MaxValue)
        {
            return Monitor.Wait(Gate);
        }

        long left = deadline - Environment.TickCount64;
        if (left <= 0)
        {
            return false;
        }

        Monitor.Wait(Gate, (int)Math.Min(left, int.MaxValue));
        return true;
    }
}
