using System.Runtime.InteropServices;

namespace JobGen.Model;

/// <summary>
/// Pipe ends are Linux file descriptors, so that .NET's streams work on them, and may be closed behind the model's back by a
/// SafeHandle of .NET. Which of those given out is still open is told by what it refers to. Guarded by the kernel's lock.
/// </summary>
internal sealed partial class LinuxDescriptors
{
    private const int GetFlags = 1;
    private const int SetFlags = 2;
    private const int GetStatus = 3;
    private const int DuplicateCloseOnExec = 1030;
    private const int CloseOnExec = 1;
    private const int OpenCloseOnExec = 0x80000;
    private const int OpenReadWrite = 2;
    private const int AccessMode = 3;

    private readonly Dictionary<int, string> _given = [];
    private readonly int[] _console = [-1, -1, -1];

    internal static bool IsDescriptor(nint handle) => handle is > 2 and < HandleTable.FirstHandle;

    /// <summary>Descriptors given out since the last reset and not closed.</summary>
    internal IEnumerable<int> Open => _given.Where(static given => TargetOf(given.Key) == given.Value).Select(static given => given.Key);

    internal void Reset() => _given.Clear();

    internal static bool IsWritable(int descriptor) => (Control(descriptor, GetStatus, 0) & AccessMode) != 0;

    /// <summary>A pipe, both ends of it not inheritable, or none where Linux has no descriptors left.</summary>
    internal unsafe bool TryCreatePipe(out int read, out int write)
    {
        int* ends = stackalloc int[2];
        bool made = Pipe(ends, OpenCloseOnExec) == 0;
        (read, write) = made ? (Give(ends[0]), Give(ends[1])) : (-1, -1);
        return made;
    }

    /// <summary>A console stream of the caller: it stays open for as long as the process lives and belongs to nobody.</summary>
    internal int Console(int index)
    {
        if (_console[index] < 0)
        {
            _console[index] = ForModel(OpenFile("/dev/null", OpenReadWrite | OpenCloseOnExec));
        }

        return _console[index];
    }

    internal bool TryDuplicate(int descriptor, bool inherit, out int duplicate)
    {
        duplicate = Control(descriptor, DuplicateCloseOnExec, 3);
        if (duplicate < 0)
        {
            return false;
        }

        Give(duplicate);
        return !inherit || TrySetInheritable(duplicate, true);
    }

    /// <summary>A descriptor of the model's own, for one of its processes.</summary>
    internal int DuplicateForModel(int descriptor) => ForModel(Control(descriptor, DuplicateCloseOnExec, 3));

    internal static bool IsInheritable(int descriptor) =>
        Control(descriptor, GetFlags, 0) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    internal IEnumerable<nint> Inheritable() => Open.Where(IsInheritable).Select(static descriptor => (nint)descriptor);

    internal static bool TryGetFlags(int descriptor, out uint flags)
    {
        int found = Control(descriptor, GetFlags, 0);
        flags = found >= 0 && (found & CloseOnExec) == 0 ? 1u : 0;
        return found >= 0;
    }

    internal static bool TrySetInheritable(int descriptor, bool inherit) => Control(descriptor, SetFlags, inherit ? 0 : CloseOnExec) >= 0;

    internal bool Close(int descriptor)
    {
        _given.Remove(descriptor);
        return CloseDescriptor(descriptor) == 0;
    }

    private static string? TargetOf(int descriptor) => new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget;

    private int Give(int descriptor)
    {
        _given[descriptor] = TargetOf(descriptor)!;
        return descriptor;
    }

    /// <summary>Where the model gets a number that it had given out, the caller must have closed that.</summary>
    private int ForModel(int descriptor)
    {
        _given.Remove(descriptor);
        return descriptor >= 0
            ? descriptor
            : throw new InvalidOperationException($"No file descriptor: errno {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static unsafe partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);
}
