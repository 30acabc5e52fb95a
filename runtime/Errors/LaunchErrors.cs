using System.Globalization;
using JobGen.Launching;

namespace JobGen;

/// <summary>Says what to do when a process cannot be launched.</summary>
internal static class LaunchErrors
{
    private const string NotOnPath = "A name without a directory is looked for in the system directory and in the absolute "
        + "directories of PATH, with the extensions of PATHEXT, never in the current directory or the program's own. "
        + "Pass a path otherwise, such as Path.Combine(AppContext.BaseDirectory, name).";

    private const string NoSuchFile = "There is no such file. A relative path is relative to the caller's current directory, not "
        + "to WorkingDirectory.";

    internal static JobException Resolve(int error, string function, string name) => JobException.For(
        $"the program '{name}'",
        error,
        function,
        error switch
        {
            Win32Errors.FileNotFound or Win32Errors.PathNotFound => ProgramPath.IsBare(name) ? NotOnPath : NoSuchFile,
            Win32Errors.AccessDenied when ProgramFile.IsDirectory(name) => "It is a directory.",
            _ => null,
        });

    internal static JobException Create(int error, LaunchRequest request) => JobException.For(
        $"'{request.Program}'",
        error,
        "CreateProcess",
        error switch
        {
            Win32Errors.FileNotFound or Win32Errors.PathNotFound => NoSuchFile,
            Win32Errors.AccessDenied => WhyCreateIsDenied(request),
            Win32Errors.InvalidHandle => "A job or an inherited handle was closed, or is not what it was passed as.",
            Win32Errors.InvalidParameter => request.InheritsHandles
                ? "A handle to be inherited is not an inheritable kernel handle of this process, or the environment is not valid."
                : null,
            Win32Errors.BadExeFormat => "It is not a program for this machine's processor; scripts and documents need their interpreter "
                + "as the program.",
            Win32Errors.FilenameExceedsRange => string.Create(
                CultureInfo.InvariantCulture,
                $"The command line has {request.CommandLine.Length - 1} characters and Windows takes 32766: pass the arguments in a file."),
            Win32Errors.Directory => $"The working directory '{request.WorkingDirectory}' does not exist or is a file.",
            Win32Errors.ElevationRequired => "Its manifest asks for administrator rights: run the calling program elevated. Elevation through "
                + "the shell would start it outside of the job.",
            Win32Errors.NotEnoughQuota => ProcessErrors.LimitReached,
            _ => null,
        });

    internal static JobException AttributeList(int error, string function) =>
        JobException.For("the process attributes", error, function);

    internal static JobException Resume(int error, LaunchRequest request) => JobException.For(
        $"'{request.Program}'",
        error,
        "ResumeThread",
        "The process was in its jobs but could not be set going, and was ended.");

    internal static JobException Stream(int error, string function, StandardStream stream) =>
        JobException.For($"the standard {stream.ToString().ToLowerInvariant()} stream", error, function);

    internal static JobException InheritedHandle(int error, string function, int index) => JobException.For(
        string.Create(CultureInfo.InvariantCulture, $"JobStartOptions.InheritedHandles[{index}]"),
        error,
        function,
        error == Win32Errors.InvalidHandle ? "The handle is closed, or is not a kernel handle of this process." : null);

    internal static JobException LeftSuspended(int error, int processId, Exception launchFailure) => JobException.For(
        string.Create(CultureInfo.InvariantCulture, $"process {processId}"),
        error,
        "TerminateProcess",
        $"It stays suspended, for its launch failed before and it could not be ended: end it by its id. The launch failed with: {launchFailure.Message}",
        launchFailure);

    // What the jobs refuse shows when they are assigned: here the process could not even be created outside of them.
    private static string WhyCreateIsDenied(LaunchRequest request) =>
        Directory.Exists(request.Program) ? "It is a directory."
            : (request.CreationFlags & CreationFlags.CREATE_BREAKAWAY_FROM_JOB) != 0 && AccessDeniedCauses.IsCallerInJob()
                ? "A job that the caller is in does not allow breakaway (BreakawayOk): launch without JobStartOptions.Breakaway. The "
                    + "process is in this job either way."
                : "The caller may not execute the file, or a policy or virus scanner blocks it.";
}
