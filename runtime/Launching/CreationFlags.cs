namespace JobGen.Launching;

/// <summary>Process creation flags and STARTUPINFO flags (winbase.h).</summary>
internal static class CreationFlags
{
    internal const uint CREATE_SUSPENDED = 0x0000_0004;
    internal const uint DETACHED_PROCESS = 0x0000_0008;
    internal const uint CREATE_NEW_PROCESS_GROUP = 0x0000_0200;
    internal const uint CREATE_UNICODE_ENVIRONMENT = 0x0000_0400;
    internal const uint EXTENDED_STARTUPINFO_PRESENT = 0x0008_0000;
    internal const uint CREATE_BREAKAWAY_FROM_JOB = 0x0100_0000;
    internal const uint CREATE_NO_WINDOW = 0x0800_0000;

    internal const uint STARTF_USESHOWWINDOW = 0x0000_0001;
    internal const uint STARTF_USESTDHANDLES = 0x0000_0100;

    internal const ushort SW_HIDE = 0;
    internal const ushort SW_SHOWMINIMIZED = 2;
    internal const ushort SW_SHOWMAXIMIZED = 3;
}
