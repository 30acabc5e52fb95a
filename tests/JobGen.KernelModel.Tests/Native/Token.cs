using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

/// <summary>A raw token handle.</summary>
internal sealed unsafe partial class Token : IDisposable
{
    internal const uint Duplicate = 2;
    internal const uint Impersonate = 4;
    internal const uint Query = 8;
    internal const uint Adjust = 32;
    private const string Library = "advapi32.dll";
    private const nint CurrentProcess = -1;
    private const nint CurrentThread = -2;

    private Token(nint handle) => Handle = handle;

    internal nint Handle { get; }

    internal static Token OfProcess(uint access)
    {
        nint handle;
        Assert(OpenProcessToken(CurrentProcess, access, &handle));
        return new Token(handle);
    }

    /// <summary>The error, 0 with a token.</summary>
    internal static int OfThread(uint access, out Token? token)
    {
        nint handle = 0;
        int opened = OpenThreadToken(CurrentThread, access, 1, &handle);
        int error = Marshal.GetLastSystemError();
        token = opened != 0 ? new Token(handle) : null;
        return opened != 0 ? 0 : error;
    }

    internal int Copy(uint access, int type, out Token? copy)
    {
        nint handle = 0;
        int succeeded = DuplicateTokenEx(Handle, access, null, 2, type, &handle);
        int error = Marshal.GetLastSystemError();
        copy = succeeded != 0 ? new Token(handle) : null;
        return succeeded != 0 ? 0 : error;
    }

    /// <summary>The last error, which is not 0 on a success that did less than was asked.</summary>
    internal int SetPrivilege(ReadOnlySpan<byte> state, Span<byte> previous, out bool succeeded)
    {
        uint written;
        fixed (byte* wanted = state)
        fixed (byte* before = previous)
        {
            int result = AdjustTokenPrivileges(Handle, 0, wanted, (uint)previous.Length, before, &written);
            int error = Marshal.GetLastSystemError();
            succeeded = result != 0;
            return error;
        }
    }

    internal int ImpersonateWith()
    {
        int succeeded = SetThreadToken(null, Handle);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? 0 : error;
    }

    internal static void Revert() => Assert(RevertToSelf());

    /// <summary>TOKEN_PRIVILEGES with SeIncreaseBasePriorityPrivilege, enabled or disabled.</summary>
    internal static byte[] State(bool isEnabled)
    {
        byte[] state = new byte[16];
        state[0] = 1;
        state[12] = isEnabled ? (byte)2 : (byte)0;
        fixed (char* name = "SeIncreaseBasePriorityPrivilege")
        fixed (byte* luid = &state[4])
        {
            Assert(LookupPrivilegeValueW(null, name, luid));
        }

        return state;
    }

    public void Dispose() => Kernel32.Close(Handle);

    private static void Assert(int succeeded) => Xunit.Assert.NotEqual(0, succeeded);

    [LibraryImport(Library)]
    private static partial int OpenProcessToken(nint process, uint access, nint* token);

    [LibraryImport(Library)]
    private static partial int OpenThreadToken(nint thread, uint access, int openAsSelf, nint* token);

    [LibraryImport(Library)]
    private static partial int DuplicateTokenEx(nint token, uint access, void* attributes, int level, int type, nint* copy);

    [LibraryImport(Library)]
    private static partial int LookupPrivilegeValueW(char* system, char* name, byte* luid);

    [LibraryImport(Library)]
    private static partial int AdjustTokenPrivileges(nint token, int disableAll, byte* state, uint length, byte* previous, uint* returned);

    [LibraryImport(Library)]
    private static partial int SetThreadToken(nint* thread, nint token);

    [LibraryImport(Library)]
    private static partial int RevertToSelf();
}
