using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>Access tokens: functions of processthreadsapi.h, securitybaseapi.h and winbase.h. Handles are raw.</summary>
internal static unsafe partial class Advapi32
{
    internal const uint TokenDuplicate = 0x0002;
    internal const uint TokenImpersonate = 0x0004;
    internal const uint TokenQuery = 0x0008;
    internal const uint TokenAdjustPrivileges = 0x0020;

    /// <summary>SECURITY_IMPERSONATION_LEVEL.SecurityImpersonation.</summary>
    internal const int SecurityImpersonation = 2;

    /// <summary>TOKEN_TYPE.TokenImpersonation.</summary>
    internal const int TokenTypeImpersonation = 2;

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int OpenThreadToken(nint thread, uint desiredAccess, int openAsSelf, nint* token);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int OpenProcessToken(nint process, uint desiredAccess, nint* token);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int DuplicateTokenEx(
        nint existingToken, uint desiredAccess, SECURITY_ATTRIBUTES* attributes, int impersonationLevel, int tokenType, nint* newToken);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int LookupPrivilegeValueW(char* systemName, char* name, LUID* luid);

    /// <summary>Succeeds with the last error 1300 where the token does not hold the privilege.</summary>
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int AdjustTokenPrivileges(
        nint token, int disableAll, TOKEN_PRIVILEGES* newState, uint bufferLength, TOKEN_PRIVILEGES* previousState, uint* returnLength);

    /// <summary>A null thread stands for the calling one.</summary>
    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int SetThreadToken(nint* thread, nint token);

    [LibraryImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int RevertToSelf();
}
