using System.Diagnostics;
using JobGen.Launching;

namespace JobGen;

/// <content>Launching programs in the job.</content>
public abstract partial class JobObject
{
    /// <summary>Launches a program that is in the job from its first instruction.</summary>
    /// <param name="fileName">
    /// The program. With a directory or drive it is a path, relative to the caller's current directory. Without one it is looked for in
    /// the system directory and then in the absolute directories of the caller's PATH; the current directory and the program's own are
    /// not searched. A name without an extension gets .exe; one that ends in a dot gets none.
    /// </param>
    /// <param name="arguments">
    /// The arguments, each quoted so that the program receives it as it is. Batch files (.bat, .cmd) take none, for cmd.exe could be
    /// made to run commands by them.
    /// </param>
    /// <returns>The process: dispose it when it is no longer of interest, which does not end it.</returns>
    /// <remarks>
    /// It inherits the caller's environment, current directory and console, and no handle but the standard streams of the console.
    /// Windows 10 and later create it in the job (PROC_THREAD_ATTRIBUTE_JOB_LIST). Older ones, and packaged programs that refuse
    /// this, are created suspended, assigned and set going, and ended if any of that fails.
    /// Source: CreateProcessW, UpdateProcThreadAttribute (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">
    /// SearchPath or CreateProcess failed: 2 or 3 (no such program), 5 (the message says which of its causes applies), 193, 206, 267,
    /// 740, 1816 (the process limit or the job's time is used up; it is not tried again). Nothing is left behind.
    /// </exception>
    /// <exception cref="ArgumentException">A name or argument holds a null character, or a batch file has arguments.</exception>
    /// <exception cref="ObjectDisposedException">
    /// The job, or an outer one, was disposed: also where that happens during the call, and then the new process is ended.
    /// </exception>
    public JobProcess Start(string fileName, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Start(fileName, (IEnumerable<string>)arguments);
    }

    /// <inheritdoc cref="Start(string, string[])"/>
    public JobProcess Start(string fileName, IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(arguments);
        ThrowIfDisposed();
        return ProcessLauncher.Launch(this, LaunchRequests.From(fileName, arguments));
    }

    /// <inheritdoc cref="Start(ProcessStartInfo, JobStartOptions)"/>
    public JobProcess Start(ProcessStartInfo startInfo) => Start(startInfo, default);

    /// <summary>Launches a program as <paramref name="startInfo"/> says, in the job from its first instruction.</summary>
    /// <param name="startInfo">
    /// What to launch. Honoured are FileName, Arguments or ArgumentList, WorkingDirectory, Environment, the redirected streams and
    /// their encodings, CreateNoWindow, CreateNewProcessGroup and WindowStyle. FileName is resolved as for
    /// <see cref="Start(string, string[])"/>, whatever WorkingDirectory and Environment are. Arguments goes to the program as it
    /// is: prefer ArgumentList for anything that comes from outside.
    /// </param>
    /// <param name="options">Outer jobs, inherited handles, breakaway.</param>
    /// <returns>The process: dispose it when it is no longer of interest, which does not end it.</returns>
    /// <remarks>
    /// Where nothing is redirected and no handle is passed, the process inherits no handle. Else it inherits its three standard
    /// streams and the handles passed, and nothing more: the pipes' ends are inheritable for the length of the call only, in which a
    /// process started by other means could inherit them.
    /// <para>
    /// The environment is always that of <paramref name="startInfo"/>. It takes a copy of the caller's when its Environment is first
    /// read, which Start does, and keeps it: a later change of the caller's environment reaches a new ProcessStartInfo, not one
    /// that was used before. One object may be started from several threads at once, as long as nobody changes it.
    /// </para>
    /// </remarks>
    /// <exception cref="NotSupportedException">
    /// <paramref name="startInfo"/> asks for what a job cannot honour: UseShellExecute, Verb, ErrorDialog, UserName, Domain,
    /// Password, PasswordInClearText, LoadUserProfile, UseCredentialsForNetworkingOnly.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Arguments and ArgumentList are both set, or an encoding is set for a stream that is not redirected.
    /// </exception>
    /// <inheritdoc cref="Start(string, string[])" path="/exception"/>
    public JobProcess Start(ProcessStartInfo startInfo, JobStartOptions options)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        ThrowIfDisposed();
        return ProcessLauncher.Launch(this, LaunchRequests.From(startInfo, options));
    }
}
