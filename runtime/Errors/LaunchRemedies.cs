using System.Globalization;
using JobGen.Launching;

namespace JobGen;

/// <summary>What to do about an error of CreateProcess. What was not asked of Windows is said as a possibility.</summary>
/// <remarks>Source: https://learn.microsoft.com/windows/win32/debug/system-error-codes</remarks>
internal static class LaunchRemedies
{
    internal const string NoSuchFile = "There is no such file. A relative path is relative to the caller's current directory, not "
        + "to WorkingDirectory.";

    /// <summary>MAX_PATH without the null and the backslash that Windows adds.</summary>
    private const int LongestDirectory = 258;

    internal static string? Find(int error, LaunchRequest request) => error switch
    {
        Win32Errors.FileNotFound or Win32Errors.PathNotFound => ProgramFile.Find(request.Program) == Win32Errors.Success
            ? "The file is there: something that it needs in order to start may not be."
            : NoSuchFile,
        Win32Errors.AccessDenied => WhyAccessIsDenied(request),
        Win32Errors.InvalidHandle => "A job or a handle to be inherited may have been closed, or not be what it was passed as.",
        Win32Errors.NotEnoughMemory or Win32Errors.NoSystemResources => "Too many processes may be running: besides memory, each takes "
            + "room on the desktop heap of its session, which is small for services. Run fewer at once.",
        Win32Errors.SharingViolation => "Another program has the file open and shares it with nobody, such as a build that writes it or "
            + "a virus scanner: try again when that is done.",
        Win32Errors.InvalidParameter => request.InheritsHandles
            ? "A handle to be inherited may not be an inheritable kernel handle of this process, or the environment may not be valid."
            : null,
        Win32Errors.BadExeFormat => "It may be for another processor or damaged, or be no program: scripts and documents need their "
            + "interpreter as the program.",
        Win32Errors.EnvironmentVariableNotFound => "The environment may lack a variable that Windows needs, such as SystemRoot: change "
            + "the caller's environment rather than begin with an empty one.",
        Win32Errors.FilenameExceedsRange => string.Create(
            CultureInfo.InvariantCulture,
            $"The path has {request.Program.Length} characters and the command line {request.CommandLine.Length - 1}: shorten the path, "
            + $"or pass the arguments in a file."),
        Win32Errors.MachineTypeMismatch => "It is built for another kind of processor than this Windows runs programs of: get its build "
            + "for this machine.",
        Win32Errors.VirusInfected => "The virus scanner takes it for malicious: look into its history, and have the file allowed there "
            + "if it is not.",
        Win32Errors.Directory => WhyDirectoryIsRefused(request.WorkingDirectory),
        Win32Errors.ElevationRequired => "Its manifest asks for administrator rights: run the calling program elevated. Elevation through "
            + "the shell would start it outside of the job.",
        Win32Errors.DisabledByPolicy => "A policy of the administrator (software restriction, AppLocker) does not let it run: "
            + "have it allowed.",
        Win32Errors.FileCorrupt => "The file, its directory or its volume is damaged: check the volume (chkdsk) and install the "
            + "program again.",
        Win32Errors.CommitmentLimit => "The memory that the system can promise, or that a memory limit of a job leaves, is used up: raise "
            + "the limit or the paging file, or run fewer processes at once.",
        Win32Errors.NotEnoughQuota => ProcessErrors.LimitReached,
        Win32Errors.CannotAccessFile => "The file is a link that could not be followed, such as an app execution alias of a package that "
            + "is not installed for this user: start the program that it stands for.",
        Win32Errors.IntegrityPolicyViolation => "App Control or Smart App Control does not let it run: have it signed, or allowed.",
        Win32Errors.SideBySideConfiguration => "A library that its manifest names is missing, often the Visual C++ runtime, "
            + "or the manifest is wrong: the event log and sxstrace name it.",
        _ => null,
    };

    // What the jobs refuse shows when they are assigned: here the process could not even be created outside of them.
    private static string WhyAccessIsDenied(LaunchRequest request) =>
        (request.CreationFlags & CreationFlags.CREATE_BREAKAWAY_FROM_JOB) != 0 && AccessDeniedCauses.IsCallerInJob()
            ? "A job that the caller is in does not allow breakaway (BreakawayOk): launch without JobStartOptions.Breakaway. The "
                + "process is in this job either way."
            : "The caller may not be allowed to execute the file, or a policy or virus scanner may block it.";

    private static string WhyDirectoryIsRefused(string? workingDirectory)
    {
        string directory = workingDirectory ?? Environment.CurrentDirectory;
        string subject = workingDirectory is null ? "The caller's current directory" : "The working directory";
        string reason = !ProgramFile.IsDirectory(directory) ? "does not exist or is a file"
            : directory.Length > LongestDirectory ? string.Create(
                CultureInfo.InvariantCulture, $"exists but has {directory.Length} characters, and Windows takes {LongestDirectory} here")
            : "exists, but the caller may not be allowed to enter it";
        return $"{subject} '{directory}' {reason}.";
    }
}
