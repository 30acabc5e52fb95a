namespace JobGen.Model;

/// <summary>The error codes that the model answers with (winerror.h).</summary>
public static class Win32Error
{
    public const int Success = 0;
    public const int FileNotFound = 2;
    public const int PathNotFound = 3;
    public const int AccessDenied = 5;
    public const int InvalidHandle = 6;
    public const int BadLength = 24;
    public const int NotSupported = 50;
    public const int InvalidParameter = 87;
    public const int InsufficientBuffer = 122;
    public const int InvalidName = 123;
    public const int ProcNotFound = 127;
    public const int BadPathname = 161;
    public const int AlreadyExists = 183;
    public const int FilenameExceedsRange = 206;
    public const int MoreData = 234;
    public const int WaitTimeout = 258;
    public const int AbandonedWait = 735;
    public const int IoPending = 997;
    public const int InvalidFlags = 1004;
    public const int NoToken = 1008;
    public const int NotAllAssigned = 1300;
    public const int NoSuchPrivilege = 1313;
    public const int PrivilegeNotHeld = 1314;
    public const int InvalidSecurityDescriptor = 1338;
    public const int BadTokenType = 1349;
    public const int NotEnoughQuota = 1816;
}
