using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>Keeps handles open and inheritable for the length of one launch, and makes them what they were afterwards.</summary>
internal sealed unsafe class InheritedHandles : IDisposable
{
    private const uint HANDLE_FLAG_INHERIT = 1;

    // Two launches with the same handle must not meet: the one that ends first would take the other's right to inherit it.
    private static readonly Lock s_gate = new();

    private readonly IReadOnlyList<SafeHandle> _handles;
    private readonly List<nint> _values;
    private readonly List<nint> _changed = [];
    private int _referenced;

    private InheritedHandles(IReadOnlyList<SafeHandle> handles)
    {
        _handles = handles;
        _values = new List<nint>(handles.Count);
    }

    /// <summary>The raw handles, each once: Windows refuses a list that names one twice.</summary>
    internal IReadOnlyList<nint> Values => _values;

    /// <returns><see langword="null"/> where there is nothing to inherit.</returns>
    internal static InheritedHandles? Open(IReadOnlyList<SafeHandle> handles)
    {
        if (handles.Count == 0)
        {
            return null;
        }

        InheritedHandles opened = new(handles);
        s_gate.Enter();
        try
        {
            for (int i = 0; i < handles.Count; i++)
            {
                opened.Add(handles[i], i);
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Makes the handles what they were. One that stayed inheritable would leak into processes started by other means.</summary>
    /// <exception cref="JobException">SetHandleInformation failed.</exception>
    internal void Restore()
    {
        while (_changed.Count > 0)
        {
            nint value = _changed[^1];
            if (Kernel32.SetHandleInformation(value, HANDLE_FLAG_INHERIT, 0) == 0)
            {
                int error = Marshal.GetLastSystemError();
                throw LaunchErrors.InheritedHandle(error, "SetHandleInformation", _values.IndexOf(value));
            }

            _changed.RemoveAt(_changed.Count - 1);
        }
    }

    public void Dispose()
    {
        // Only after a failure, which is on its way to the caller already, is there something left to undo.
        foreach (nint value in _changed)
        {
            _ = Kernel32.SetHandleInformation(value, HANDLE_FLAG_INHERIT, 0);
        }

        for (int i = 0; i < _referenced; i++)
        {
            _handles[i].DangerousRelease();
        }

        s_gate.Exit();
    }

    private void Add(SafeHandle handle, int index)
    {
        bool added = false;
        handle.DangerousAddRef(ref added);
        _referenced++;

        nint value = handle.DangerousGetHandle();

        // -1 to -6 stand for the caller's own process, thread and token, and would mean the child's own there.
        if (handle.IsInvalid || value is 0 or (<= -1 and >= -6))
        {
            throw new ArgumentException(
                $"JobStartOptions.InheritedHandles[{index}] is not a handle that can be inherited.", nameof(handle));
        }

        if (_values.Contains(value))
        {
            return;
        }

        uint flags;
        if (Kernel32.GetHandleInformation(value, &flags) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw LaunchErrors.InheritedHandle(error, "GetHandleInformation", index);
        }

        if ((flags & HANDLE_FLAG_INHERIT) == 0)
        {
            if (Kernel32.SetHandleInformation(value, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT) == 0)
            {
                int error = Marshal.GetLastSystemError();
                throw LaunchErrors.InheritedHandle(error, "SetHandleInformation", index);
            }

            _changed.Add(value);
        }

        _values.Add(value);
    }
}
