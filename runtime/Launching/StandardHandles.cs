using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>
/// The three standard handles of a child that inherits handles: a pipe where the stream is redirected, else an inheritable
/// duplicate of the caller's own. The child's side lives only as long as the launch.
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
            handles.Open(StandardStream.Input, redirections.Input);
            handles.Open(StandardStream.Output, redirections.Output);
            handles.Open(StandardStream.Error, redirections.Error);
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

    private void Open(StandardStream stream, bool redirected)
    {
        if (redirected)
        {
            OpenPipe(stream);
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

        SafeKernelHandle duplicate = new();
        _child[(int)stream] = duplicate;
        nint process = Kernel32.GetCurrentProcess();
        nint value;
        if (Kernel32.DuplicateHandle(process, own, process, &value, 0, inheritHandle: 1, DUPLICATE_SAME_ACCESS) == 0)
        {
            int error = Marshal.GetLastSystemError();

            // The caller has closed its own stream and left the stale value behind: the child has none then, as the caller.
            if (error == Win32Errors.InvalidHandle)
            {
                _child[(int)stream] = null;
                return;
            }

            throw LaunchErrors.Stream(error, "DuplicateHandle", stream);
        }

        Marshal.InitHandle(duplicate, value);
    }
}
