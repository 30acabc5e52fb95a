using System.Globalization;

namespace JobGen;

/// <summary>Windows error codes that job calls return, in words that do not depend on the platform's C library.</summary>
internal static class Win32Errors
{
    internal const int Success = 0;
    internal const int InvalidFunction = 1;
    internal const int FileNotFound = 2;
    internal const int PathNotFound = 3;
    internal const int TooManyOpenFiles = 4;
    internal const int AccessDenied = 5;
    internal const int InvalidHandle = 6;
    internal const int NotEnoughMemory = 8;
    internal const int BadLength = 24;
    internal const int SharingViolation = 32;
    internal const int NotSupported = 50;
    internal const int InvalidParameter = 87;
    internal const int InsufficientBuffer = 122;
    internal const int InvalidName = 123;
    internal const int ProcNotFound = 127;
    internal const int BadPathname = 161;
    internal const int AlreadyExists = 183;
    internal const int BadExeFormat = 193;
    internal const int EnvironmentVariableNotFound = 203;
    internal const int FilenameExceedsRange = 206;
    internal const int MachineTypeMismatch = 216;
    internal const int VirusInfected = 225;
    internal const int MoreData = 234;
    internal const int WaitTimeout = 258;
    internal const int Directory = 267;
    internal const int AbandonedWait = 735;
    internal const int ElevationRequired = 740;
    internal const int OperationAborted = 995;
    internal const int NoToken = 1008;
    internal const int DisabledByPolicy = 1260;
    internal const int NotAllAssigned = 1300;
    internal const int PrivilegeNotHeld = 1314;
    internal const int NoneMapped = 1332;
    internal const int InvalidAcl = 1336;
    internal const int InvalidSid = 1337;
    internal const int InvalidSecurityDescriptor = 1338;
    internal const int FileCorrupt = 1392;
    internal const int InvalidWindowHandle = 1400;
    internal const int InvalidMenuHandle = 1401;
    internal const int InvalidCursorHandle = 1402;
    internal const int InvalidHookHandle = 1404;
    internal const int NoSystemResources = 1450;
    internal const int CommitmentLimit = 1455;
    internal const int NotEnoughQuota = 1816;
    internal const int CannotAccessFile = 1920;
    internal const int IntegrityPolicyViolation = 4551;
    internal const int SideBySideConfiguration = 14001;

    /// <summary>The error as a sentence with its number and its SDK name.</summary>
    internal static string Describe(int error)
    {
        (string name, string text) = error switch
        {
            InvalidFunction => ("ERROR_INVALID_FUNCTION", "this system does not have what was asked for"),
            FileNotFound => ("ERROR_FILE_NOT_FOUND", "nothing of that name exists"),
            PathNotFound => ("ERROR_PATH_NOT_FOUND", "the path does not exist"),
            TooManyOpenFiles => ("ERROR_TOO_MANY_OPEN_FILES", "no more handles are to be had"),
            AccessDenied => ("ERROR_ACCESS_DENIED", "access is denied"),
            InvalidHandle => ("ERROR_INVALID_HANDLE", "the handle is not valid for this call"),
            NotEnoughMemory => ("ERROR_NOT_ENOUGH_MEMORY", "there is not enough memory"),
            BadLength => ("ERROR_BAD_LENGTH", "the structure has another size than this Windows version expects"),
            SharingViolation => ("ERROR_SHARING_VIOLATION", "another process uses the file"),
            NotSupported => ("ERROR_NOT_SUPPORTED", "this Windows version or configuration does not support it"),
            InvalidParameter => ("ERROR_INVALID_PARAMETER", "Windows refused a value"),
            InsufficientBuffer => ("ERROR_INSUFFICIENT_BUFFER", "the buffer is too small"),
            InvalidName => ("ERROR_INVALID_NAME", "the name is not a valid one"),
            ProcNotFound => ("ERROR_PROC_NOT_FOUND", "this Windows version does not have the function"),
            BadPathname => ("ERROR_BAD_PATHNAME", "the name holds a backslash where none is allowed"),
            AlreadyExists => ("ERROR_ALREADY_EXISTS", "an object of that name exists already"),
            BadExeFormat => ("ERROR_BAD_EXE_FORMAT", "the file is not an executable for this machine"),
            EnvironmentVariableNotFound => ("ERROR_ENVVAR_NOT_FOUND", "an environment variable was not found"),
            FilenameExceedsRange => ("ERROR_FILENAME_EXCED_RANGE", "the name or command line is too long"),
            MachineTypeMismatch => ("ERROR_EXE_MACHINE_TYPE_MISMATCH", "the program is not for this version of Windows"),
            VirusInfected => ("ERROR_VIRUS_INFECTED", "the file was found to be malicious"),
            MoreData => ("ERROR_MORE_DATA", "more data is available"),
            WaitTimeout => ("WAIT_TIMEOUT", "the wait timed out"),
            Directory => ("ERROR_DIRECTORY", "the directory name is not valid"),
            AbandonedWait => ("ERROR_ABANDONED_WAIT_0", "the completion port was closed during the wait"),
            ElevationRequired => ("ERROR_ELEVATION_REQUIRED", "the program asks for elevation"),
            OperationAborted => ("ERROR_OPERATION_ABORTED", "the operation was cancelled"),
            NoToken => ("ERROR_NO_TOKEN", "there is no token"),
            DisabledByPolicy => ("ERROR_ACCESS_DISABLED_BY_POLICY", "a group policy blocks the program"),
            NotAllAssigned => ("ERROR_NOT_ALL_ASSIGNED", "the token does not hold the privilege"),
            PrivilegeNotHeld => ("ERROR_PRIVILEGE_NOT_HELD", "the caller does not hold a required privilege"),
            NoneMapped => ("ERROR_NONE_MAPPED", "an account name is not known"),
            InvalidAcl => ("ERROR_INVALID_ACL", "the access control list is not valid"),
            InvalidSid => ("ERROR_INVALID_SID", "the security identifier is not valid"),
            InvalidSecurityDescriptor => ("ERROR_INVALID_SECURITY_DESCR", "the security descriptor is not valid"),
            FileCorrupt => ("ERROR_FILE_CORRUPT", "the file or directory is corrupt"),
            InvalidWindowHandle => ("ERROR_INVALID_WINDOW_HANDLE", "there is no such window"),
            InvalidMenuHandle => ("ERROR_INVALID_MENU_HANDLE", "there is no such menu"),
            InvalidCursorHandle => ("ERROR_INVALID_CURSOR_HANDLE", "there is no such cursor"),
            InvalidHookHandle => ("ERROR_INVALID_HOOK_HANDLE", "there is no such hook"),
            NoSystemResources => ("ERROR_NO_SYSTEM_RESOURCES", "the system's resources do not suffice"),
            CommitmentLimit => ("ERROR_COMMITMENT_LIMIT", "the paging file is too small"),
            NotEnoughQuota => ("ERROR_NOT_ENOUGH_QUOTA", "a quota or limit is used up"),
            CannotAccessFile => ("ERROR_CANT_ACCESS_FILE", "the system cannot get at the file"),
            IntegrityPolicyViolation => ("ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION", "an integrity policy blocks the program"),
            SideBySideConfiguration => ("ERROR_SXS_CANT_GEN_ACTCTX", "the program's side-by-side configuration is not right"),
            _ => (string.Empty, string.Empty),
        };
        return name.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Windows error {error} (0x{error:X}).")
            : string.Create(CultureInfo.InvariantCulture, $"{text} ({error}, {name}).");
    }
}
