using System.Runtime.InteropServices;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>A completion port with its messages as Windows sends them, before the product looks at any.</summary>
internal sealed unsafe partial class RawPort : IDisposable
{
    private const int AssociateCompletionPort = 7;
    private const nint InvalidHandle = -1;
    private const uint Timeout = 2000;
    private readonly nint _port = CreateIoCompletionPort(InvalidHandle, 0, 0, 1);

    internal void Add(JobObject job)
    {
        int error = RawJob.Set(job, AssociateCompletionPort, new Association { Key = 1, Port = _port });
        if (error != 0)
        {
            throw new InvalidOperationException($"The port was refused: error {error}.");
        }
    }

    /// <summary>The messages until none comes for two seconds.</summary>
    internal List<uint> ReadAll()
    {
        List<uint> messages = [];
        while (true)
        {
            uint message;
            nuint key;
            nuint overlapped;
            if (GetQueuedCompletionStatus(_port, &message, &key, &overlapped, Timeout) == 0)
            {
                return messages;
            }

            messages.Add(message);
        }
    }

    public void Dispose() => _ = CloseHandle(_port);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint CreateIoCompletionPort(nint file, nint existing, nuint key, uint threads);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetQueuedCompletionStatus(nint port, uint* message, nuint* key, nuint* overlapped, uint milliseconds);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int CloseHandle(nint handle);

    [StructLayout(LayoutKind.Sequential)]
    private struct Association
    {
        internal nuint Key;
        internal nint Port;
    }
}
