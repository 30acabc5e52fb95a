namespace JobGen;

/// <summary>What the processes of a job may not do to the user interface of their session.</summary>
/// <remarks>
/// <para>
/// Windows 2000; <see cref="Ime"/> and <see cref="Injection"/> came later, and a Windows that does not know one of them refuses the
/// whole value with error 87. Take these two only where the others may be lost with them.
/// </para>
/// <para>
/// The documentation forbids such jobs in a nest. In practice one that is the innermost is taken whatever job its processes run in
/// besides, as Chromium's sandbox relies on; error 5 is likely only below another job with UI restrictions, or where the job has
/// jobs below it. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_ui_restrictions">
/// JOBOBJECT_BASIC_UI_RESTRICTIONS</see>,
/// <see href="https://chromium.googlesource.com/chromium/src/+/main/sandbox/win/src/job.cc">job.cc</see> of Chromium.
/// </para>
/// </remarks>
[Flags]
public enum UIRestrictions
{
    /// <summary>No restriction.</summary>
    None = 0,

    /// <summary>JOB_OBJECT_UILIMIT_HANDLES: no use of USER handles owned by processes outside of the job.</summary>
    Handles = 0x0001,

    /// <summary>JOB_OBJECT_UILIMIT_READCLIPBOARD: no reading from the clipboard.</summary>
    ReadClipboard = 0x0002,

    /// <summary>JOB_OBJECT_UILIMIT_WRITECLIPBOARD: no writing to the clipboard.</summary>
    WriteClipboard = 0x0004,

    /// <summary>JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS: no change of system parameters (SystemParametersInfo).</summary>
    SystemParameters = 0x0008,

    /// <summary>JOB_OBJECT_UILIMIT_DISPLAYSETTINGS: no change of display settings (ChangeDisplaySettings).</summary>
    DisplaySettings = 0x0010,

    /// <summary>JOB_OBJECT_UILIMIT_GLOBALATOMS: the job has its own atom table instead of the global one.</summary>
    GlobalAtoms = 0x0020,

    /// <summary>JOB_OBJECT_UILIMIT_DESKTOP: no creating or switching of desktops (CreateDesktop, SwitchDesktop).</summary>
    Desktop = 0x0040,

    /// <summary>JOB_OBJECT_UILIMIT_EXITWINDOWS: no logging off, shutting down or restarting (ExitWindows, ExitWindowsEx).</summary>
    ExitWindows = 0x0080,

    /// <summary>JOB_OBJECT_UILIMIT_IME: no use of input method editors. Windows 11 22H2 (build 22621); 87 before.</summary>
    Ime = 0x0100,

    /// <summary>JOB_OBJECT_UILIMIT_INJECTION: no injection of input. Windows 11 24H2 (build 26100); 87 before.</summary>
    Injection = 0x0200,
}
