using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>A registered wait on one kernel handle: signals at most once, without a thread of its own.</summary>
/// <remarks>
/// Windows' thread pool watches the handle. Its callback only hands over to the .NET thread pool: it takes no lock and runs
/// nothing of a user, so that unregistering, which waits for a running callback, cannot deadlock. While it is registered it
/// is rooted, and with it everything that it refers to.
/// </remarks>
internal abstract unsafe class HandleWait : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private GCHandle _context;
    private nint _wait;

    /// <summary>Starts to wait. The handle must stay open until <see cref="Release"/> has returned.</summary>
    /// <exception cref="JobException">RegisterWaitForSingleObject failed; nothing is left behind.</exception>
    internal void Register(nint handle)
    {
        // The callback can run before the call has returned: its work item then waits at this gate for the wait's handle.
        lock (_gate)
        {
            _context = GCHandle.Alloc(this);
            nint wait;
            int succeeded = Kernel32.RegisterWaitForSingleObject(
                &wait,
                handle,
                &OnHandleSignalled,
                GCHandle.ToIntPtr(_context),
                Kernel32.INFINITE,
                Kernel32.WT_EXECUTEONLYONCE | Kernel32.WT_EXECUTEINWAITTHREAD);
            int error = Marshal.GetLastSystemError();
            if (succeeded == 0)
            {
                _context.Free();
                throw WaitErrors.Register(error);
            }

            _wait = wait;
        }
    }

    /// <summary>Ends the wait. Afterwards the handle may be closed. Calling it again does nothing.</summary>
    /// <remarks><see cref="OnSignalled"/> may still be on its way: the derived class decides who was first.</remarks>
    internal void Release()
    {
        lock (_gate)
        {
            nint wait = _wait;
            if (wait == 0)
            {
                return;
            }

            _wait = 0;
            if (Kernel32.UnregisterWaitEx(wait, Kernel32.INVALID_HANDLE_VALUE) != 0)
            {
                // Where Windows refused, the callback might still come: then the context stays allocated, which leaks a few
                // bytes but leaves no dangling pointer behind.
                _context.Free();
            }
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // A wait that fires once has to be unregistered all the same, and not from inside its callback.
        Release();
        OnSignalled();
    }

    /// <summary>Called once, on the thread pool, after the handle was signalled and the wait was released.</summary>
    protected abstract void OnSignalled();

    [UnmanagedCallersOnly]
    private static void OnHandleSignalled(nint context, byte timedOut) =>
        ThreadPool.UnsafeQueueUserWorkItem((HandleWait)GCHandle.FromIntPtr(context).Target!, preferLocal: false);
}
