using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>SeIncreaseBasePriorityPrivilege, enabled for the calling thread until <see cref="Dispose"/>.</summary>
/// <remarks>
/// <para>
/// An elevated token holds the privilege disabled. It is enabled on a copy of the process's token that the thread impersonates
/// meanwhile, so that no other thread has it. Where the thread impersonates already, its token gets the privilege and gives it
/// back: putting a token in its place and back again could lower the level of the impersonation.
/// </para>
/// <para>
/// <see href="https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-adjusttokenprivileges">
/// AdjustTokenPrivileges</see>,
/// <see href="https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setthreadtoken">SetThreadToken</see>.
/// </para>
/// </remarks>
internal unsafe ref struct IncreaseBasePriorityScope
{
    private const string Name = "SeIncreaseBasePriorityPrivilege";

    // Threads can impersonate with one token: none may take the privilege back while another uses it.
    private static readonly Lock s_ownToken = new();

    private nint _ownToken;
    private TOKEN_PRIVILEGES _previous;
    private bool _impersonates;

    /// <summary>Returns 0, 1300 where the token does not hold the privilege, or another error; nothing is changed then.</summary>
    internal static int TryEnter(out IncreaseBasePriorityScope scope)
    {
        scope = default;
        nint token;
        int opened = Advapi32.OpenThreadToken(
            Kernel32.GetCurrentThread(), Advapi32.TokenAdjustPrivileges | Advapi32.TokenQuery, openAsSelf: 1, &token);
        int error = Marshal.GetLastSystemError();
        return opened != 0 ? scope.EnterOwn(token) : error == Win32Errors.NoToken ? scope.EnterCopy() : error;
    }

    /// <exception cref="JobException">The thread keeps the privilege, for Windows does not take it back.</exception>
    internal void Dispose()
    {
        if (_impersonates)
        {
            _impersonates = false;
            int reverted = Advapi32.RevertToSelf();
            int error = Marshal.GetLastSystemError();
            ThrowUnless(reverted, error, "RevertToSelf");
        }
        else if (_ownToken != 0)
        {
            LeaveOwn();
        }
    }

    private int EnterOwn(nint token)
    {
        s_ownToken.Enter();
        TOKEN_PRIVILEGES previous = default;
        int error = Enable(token, &previous);
        if (error != Win32Errors.Success)
        {
            s_ownToken.Exit();
            Close(token);
            return error;
        }

        _ownToken = token;
        _previous = previous;
        return Win32Errors.Success;
    }

    private void LeaveOwn()
    {
        nint token = _ownToken;
        _ownToken = 0;
        int restored = 1;
        int error = Win32Errors.Success;

        // Without an entry it was enabled before, and stays so.
        if (_previous.PrivilegeCount != 0)
        {
            TOKEN_PRIVILEGES previous = _previous;
            restored = Advapi32.AdjustTokenPrivileges(token, disableAll: 0, &previous, 0, null, null);
            error = Marshal.GetLastSystemError();
        }

        s_ownToken.Exit();
        Close(token);
        ThrowUnless(restored, error, "AdjustTokenPrivileges");
    }

    private int EnterCopy()
    {
        nint process;
        int opened = Advapi32.OpenProcessToken(Kernel32.GetCurrentProcess(), Advapi32.TokenDuplicate, &process);
        int error = Marshal.GetLastSystemError();
        if (opened == 0)
        {
            return error;
        }

        nint copy;
        int duplicated = Advapi32.DuplicateTokenEx(
            process,
            Advapi32.TokenAdjustPrivileges | Advapi32.TokenQuery | Advapi32.TokenImpersonate,
            null,
            Advapi32.SecurityImpersonation,
            Advapi32.TokenTypeImpersonation,
            &copy);
        error = Marshal.GetLastSystemError();
        Close(process);
        if (duplicated == 0)
        {
            return error;
        }

        TOKEN_PRIVILEGES previous = default;
        error = Enable(copy, &previous);
        if (error == Win32Errors.Success)
        {
            int set = Advapi32.SetThreadToken(null, copy);
            error = Marshal.GetLastSystemError();
            _impersonates = set != 0;
            error = _impersonates ? Win32Errors.Success : error;
        }

        Close(copy);
        return error;
    }

    private static int Enable(nint token, TOKEN_PRIVILEGES* previous)
    {
        TOKEN_PRIVILEGES wanted = new() { PrivilegeCount = 1, Attributes = TOKEN_PRIVILEGES.Enabled };
        int found;
        int error;
        fixed (char* name = Name)
        {
            found = Advapi32.LookupPrivilegeValueW(null, name, &wanted.Luid);
            error = Marshal.GetLastSystemError();
        }

        if (found == 0)
        {
            return error;
        }

        uint written;
        _ = Advapi32.AdjustTokenPrivileges(token, disableAll: 0, &wanted, (uint)sizeof(TOKEN_PRIVILEGES), previous, &written);

        // It also succeeds where it could not do what was asked, and says so in the last error, which it always sets.
        return Marshal.GetLastSystemError();
    }

    // It fails only for what is no handle, and then there is nothing to be done.
    private static void Close(nint token) => _ = Kernel32.CloseHandle(token);

    private static void ThrowUnless(int succeeded, int error, string call)
    {
        if (succeeded == 0)
        {
            throw new JobException(error, call, Name, "The call was made, and this thread keeps the privilege enabled: end the thread.");
        }
    }
}
