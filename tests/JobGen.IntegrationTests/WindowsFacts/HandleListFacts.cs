using System.Runtime.InteropServices;
using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>What Windows says to a handle that stands twice in PROC_THREAD_ATTRIBUTE_HANDLE_LIST.</summary>
public sealed unsafe partial class HandleListFacts : RealWindows
{
    private const int InvalidParameter = 87;
    private const nuint HandleList = 0x20002;
    private const uint ExtendedStartupInfo = 0x80000;

    [WindowsTheory(SkipOnWine = Skipped)]
    [InlineData(1, 0)]
    [InlineData(2, InvalidParameter)]
    public void Handle_may_stand_there_once(int times, int expected)
    {
        using EventWaitHandle inherited = new(initialState: false, EventResetMode.ManualReset);
        nint handle = inherited.SafeWaitHandle.DangerousGetHandle();
        Assert.NotEqual(0, SetHandleInformation(handle, 1, 1));
        int error = Launch($"\"{TestChild.FileName}\" exit 0", [.. Enumerable.Repeat(handle, times)]);
        Print($"a launch with a handle {times} times in its list", error);
        Assert.Equal(expected, error);
    }

    /// <summary>The Windows error, or 0.</summary>
    private static int Launch(string commandLine, nint[] handles)
    {
        nuint size = 0;
        _ = InitializeProcThreadAttributeList(null, 1, 0, &size);
        byte[] list = new byte[size];
        char[] line = [.. commandLine, '\0'];
        fixed (byte* attributes = list)
        fixed (nint* values = handles)
        fixed (char* text = line)
        {
            Assert.NotEqual(0, InitializeProcThreadAttributeList(attributes, 1, 0, &size));
            int succeeded = UpdateProcThreadAttribute(
                attributes, 0, HandleList, values, (nuint)(handles.Length * sizeof(nint)), null, null);
            int error = Marshal.GetLastSystemError();
            if (succeeded != 0)
            {
                StartupInformation startup = new() { Size = (uint)sizeof(StartupInformation), Attributes = (nint)attributes };
                ProcessInformation started;
                succeeded = CreateProcessW(null, text, null, null, 1, ExtendedStartupInfo, null, null, &startup, &started);
                error = Marshal.GetLastSystemError();
                _ = succeeded != 0 ? CloseHandle(started.Process) + CloseHandle(started.Thread) : 0;
            }

            DeleteProcThreadAttributeList(attributes);
            return succeeded != 0 ? 0 : error;
        }
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetHandleInformation(nint handle, uint mask, uint flags);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int InitializeProcThreadAttributeList(void* list, int count, uint flags, nuint* size);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int UpdateProcThreadAttribute(
        void* list, uint flags, nuint attribute, void* value, nuint size, void* previous, nuint* returned);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial void DeleteProcThreadAttributeList(void* list);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int CreateProcessW(
        char* application, char* commandLine, void* process, void* thread, int inherit, uint flags, void* environment, char* directory,
        StartupInformation* startup, ProcessInformation* information);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int CloseHandle(nint handle);

    /// <summary>STARTUPINFOEXW; all but its size and its attributes stay zero.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct StartupInformation
    {
        internal uint Size;
        internal nint Reserved, Desktop, Title;
        internal fixed uint Window[8];
        internal ushort ShowWindow, ReservedSize;
        internal nint MoreReserved, Input, Output, Error;
        internal nint Attributes;
    }

    /// <summary>PROCESS_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ProcessInformation
    {
        internal nint Process, Thread;
        internal uint ProcessId, ThreadId;
    }
}
