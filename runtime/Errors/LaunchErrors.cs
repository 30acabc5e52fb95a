using System.Globalization;
using JobGen.Launching;

namespace JobGen;

/// <summary>Says what to do when a process cannot be launched.</summary>
internal static class LaunchErrors
{
    private const string NotOnPath = "A name without a directory is looked for in the system directory and in the absolute "
        + "directories of PATH, with the extensions of PATHEXT, never in the current directory or the program's own. "
        + "Pass a path otherwise, such as Path.Combine(AppContext.BaseDirectory, name).";

    internal static JobException Resolve(int error, string function, string name) => JobException.For(
        $"the program '{name}'",
        error,
        function,
        error switch
        {
            Win32Errors.FileNotFound or Win32Errors.PathNotFound => ProgramPath.IsBare(name) ? NotOnPath : LaunchRemedies.NoSuchFile,
            Win32Errors.AccessDenied when ProgramFile.IsDirectory(name) => "It is a directory.",
            _ => null,
        });

    internal static JobException Create(int error, LaunchRequest request) => JobException.For(
        $"'{request.Program}'",
        error,
        "CreateProcess",
        error is Win32Errors.FileNotFound or Win32Errors.PathNotFound or Win32Errors.AccessDenied or Win32Errors.InvalidHandle
            && ProgramFile.IsDirectory(request.Program) ? "It is a directory." : LaunchRemedies.Find(error, request));

    internal static JobException Nesting(int error, LaunchRequest request, string reason) =>
        JobException.For($"'{request.Program}'", error, "CreateProcess", reason);

    internal static JobException ReadEnvironment(int error) => JobException.For("the environment", error, "GetEnvironmentStrings");

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
        "It stays suspended, for its launch failed before and it could not be ended: end it by its id. "
            + $"The launch failed with: {launchFailure.Message}",
        launchFailure);
}
