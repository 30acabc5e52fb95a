namespace JobGen;

/// <summary>What the processes of a job may not do to the user interface of their session.</summary>
/// <remarks>
/// Windows 2000; <see cref="Ime"/> and <see cref="Injection"/> came later, and a version that does not know them refuses the
/// whole value with error 87. A job with any restriction cannot take part in a nest: assigning to it fails with error 5 where
/// the process, or the caller that starts it, already runs in another job. Source: JOBOBJECT_BASIC_UI_RESTRICTIONS
/// (Microsoft Learn), winnt.h.
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

    /// <summary>JOB_OBJECT_UILIMIT_IME: no use of input method editors. A recent Windows; error 87 on older ones.</summary>
    Ime = 0x0100,

    /// <summary>JOB_OBJECT_UILIMIT_INJECTION: no injection of input. A recent Windows; error 87 on older ones.</summary>
    Injection = 0x0200,
}
