using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>
/// The three standard handles of a child that inherits handles: a pipe where the stream is redirected, else an inheritable
/// duplicate of the handle given for it or of the caller's own. The child's side lives only as long as the launch.
/// </summary>
internal sealed unsafe class StandardHandles : IDisposable
{
    internal const int Count = 3;

    private const uint HANDLE_FLAG_INHERIT = 1;
    private const uint DUPLICATE_SAME_ACCESS = 2;

    private readonly SafeKernelHandle?[] _child = new SafeKernelHandle?[Count];
    private readonly SafeKernelHandle?[] _parent = new SafeKernelHandle?[Count];

    private StandardHandles()
    {
    }

    internal static StandardHandles Open(StreamRedirections redirections)
    {
        StandardHandles handles = new();
        try
        {
            handles.Open(StandardStream.Input, redirections.Input, redirections.InputHandle);
            handles.Open(StandardStream.Output, redirections.Output, redirections.OutputHandle);
            handles.Open(StandardStream.Error, redirections.Error, redirections.ErrorHandle);
            return handles;
        }
        catch
        {
            handles.Dispose();
            throw;
        }
    }

    /// <summary>The child's handle, or 0 where the caller has no such stream either.</summary>
    internal nint ChildHandle(StandardStream stream) => _child[(int)stream]?.DangerousGetHandle() ?? 0;

    /// <summary>Hands over the caller's end of a redirected stream.</summary>
    internal SafeKernelHandle? TakeParentEnd(StandardStream stream)
    {
        SafeKernelHandle? end = _parent[(int)stream];
        _parent[(int)stream] = null;
        return end;
    }

    public void Dispose()
    {
        for (int i = 0; i < Count; i++)
        {
            _child[i]?.Dispose();
            _parent[i]?.Dispose();
        }
    }

    private void Open(StandardStream stream, bool redirected, SafeHandle? handle)
    {
        if (redirected)
        {
            OpenPipe(stream);
        }
        else if (handle is not null)
        {
            DuplicateGiven(stream, handle);
        }
        else
        {
            DuplicateOwn(stream);
        }
    }

    private void OpenPipe(StandardStream stream)
    {
        SafeKernelHandle read = new();
        SafeKernelHandle write = new();
        bool input = stream == StandardStream.Input;
        (_child[(int)stream], _parent[(int)stream]) = input ? (read, write) : (write, read);

        nint readEnd, writeEnd;
        if (Kernel32.CreatePipe(&readEnd, &writeEnd, attributes: null, size: 0) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw LaunchErrors.Stream(error, "CreatePipe", stream);
        }

        Marshal.InitHandle(read, readEnd);
        Marshal.InitHandle(write, writeEnd);

        // Only the child's end, and only now: an inherited copy of the caller's end would keep the stream from ever ending.
        if (Kernel32.SetHandleInformation(input ? readEnd : writeEnd, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw LaunchErrors.Stream(error, "SetHandleInformation", stream);
        }
    }

    private void DuplicateOwn(StandardStream stream)
    {
        const uint StdInput = unchecked((uint)-10);
        nint own = Kernel32.GetStdHandle(StdInput - (uint)stream);

        // A program without a console has none; what it then reports is 0 or INVALID_HANDLE_VALUE, which would name the process itself.
        if (own is 0 or Kernel32.INVALID_HANDLE_VALUE)
        {
            return;
        }

        int error = TryDuplicate(stream, own);

        // The caller has closed its own stream and left the stale value behind: the child has none then, as the caller.
        if (error is not (Win32Errors.Success or Win32Errors.InvalidHandle))
        {
            throw LaunchErrors.Stream(error, "DuplicateHandle", stream);
        }
    }

    private void DuplicateGiven(StandardStream stream, SafeHandle handle)
    {
        using JobHandleLease lease = new(handle);
        int error = TryDuplicate(stream, lease.Value);
        if (error != Win32Errors.Success)
        {
            throw LaunchErrors.Stream(error, "DuplicateHandle", stream);
        }
    }

    private int TryDuplicate(StandardStream stream, nint handle)
    {
        SafeKernelHandle duplicate = new();
        nint process = Kernel32.GetCurrentProcess();
        nint value;
        if (Kernel32.DuplicateHandle(process, handle, process, &value, 0, inheritHandle: 1, DUPLICATE_SAME_ACCESS) == 0)
        {
            return Marshal.GetLastSystemError();
        }

        Marshal.InitHandle(duplicate, value);
        _child[(int)stream] = duplicate;
        return Win32Errors.Success;
    }
}
