using System.Diagnostics;
using JobGen.Launching;

namespace JobGen;

/// <content>Launching programs in the job.</content>
public abstract partial class JobObject
{
    /// <summary>Launches a program that is in the job from its first instruction.</summary>
    /// <param name="fileName">
    /// The program. With a directory or drive it is a path, relative to the caller's current directory, and gets .exe where it has no
    /// extension. Without one it is looked for in the system directory and then in the absolute directories of the caller's PATH,
    /// in each as it is (where it has an extension) and with the extensions of PATHEXT; the current directory and the program's own
    /// are not searched. A dot at the end says that there is no extension. A batch file (.bat, .cmd) runs through the cmd.exe
    /// of the system directory.
    /// </param>
    /// <param name="arguments">
    /// The arguments, each quoted so that the program receives it as it is. For a batch file they are escaped so that cmd.exe
    /// takes nothing of them for a command; what the batch file itself makes of them is its own.
    /// </param>
    /// <returns>The process: dispose it when it is no longer of interest, which does not end it.</returns>
    /// <remarks>
    /// It inherits the caller's environment, current directory and console, and no handle. But Windows itself gives a console program
    /// that inherits nothing duplicates of the caller's standard streams, pipes and files included: a process that stays behind keeps
    /// the pipe of a build agent open. Redirect the streams, or start it with <see cref="JobStartOptions.NoConsole"/>, to avoid that.
    /// <para>
    /// Where the caller has no console (a service, a program with windows), and with CreateNoWindow, a console program brings its
    /// conhost.exe into the job, and one that crashes perhaps a WerFault.exe: processes that nobody started. A build can leave helpers
    /// behind that keep the job busy for minutes (MSBuild's nodes, compiler servers). Some programs hand over to a process outside of
    /// the job and end with 0: app execution aliases and packaged programs, COM servers, WMI, the task scheduler.
    /// </para>
    /// <para>
    /// Windows 10 and later create it in the job (PROC_THREAD_ATTRIBUTE_JOB_LIST). Older ones, and packaged programs that refuse
    /// this, are created suspended, assigned and set going, and ended if any of that fails.
    /// Source: https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw
    /// </para>
    /// </remarks>
    /// <exception cref="JobException">
    /// GetFileAttributes or CreateProcess failed: 2 or 3 (no such program), 5 (the message says which of its causes applies), 193 (no
    /// program), 267 (the working directory), 740 (it asks for elevation), 1816 (the process limit or the job's time is used up; it
    /// is not tried again), or another one, with what to do in its message. Nothing is left behind.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A name or argument holds a null character, the command line is longer than 32766 characters, or an argument of a batch file
    /// cannot be escaped: it holds a line break, or makes the line longer than the 8191 characters that cmd.exe takes.
    /// </exception>
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
    /// their encodings, CreateNoWindow, CreateNewProcessGroup and WindowStyle; of what .NET 11 added InheritedHandles,
    /// StandardInputHandle, StandardOutputHandle, StandardErrorHandle and StartSuspended. FileName is resolved as for
    /// <see cref="Start(string, string[])"/>, whatever WorkingDirectory and Environment are. Arguments goes to the program as it
    /// is, and not to a batch file at all: prefer ArgumentList for anything that comes from outside.
    /// </param>
    /// <param name="options">Outer jobs, inherited handles, breakaway, suspension, process group, no console.</param>
    /// <returns>The process: dispose it when it is no longer of interest, which does not end it.</returns>
    /// <remarks>
    /// Where nothing is redirected and no handle is passed, the process inherits as with <see cref="Start(string, string[])"/>. Else
    /// it inherits its three standard streams and the handles passed, and nothing more: the pipes' ends are inheritable for the
    /// length of the call only, in which a process started by other means could inherit them.
    /// <para>
    /// The environment is always that of <paramref name="startInfo"/>. It takes a copy of the caller's when its Environment is first
    /// read, which Start does, and keeps it: a later change of the caller's environment reaches a new ProcessStartInfo, not one
    /// that was used before. The variables that .NET hides, such as "=C:", come from the caller.
    /// One object may be started from several threads at once, as long as nobody changes it.
    /// </para>
    /// </remarks>
    /// <exception cref="NotSupportedException">
    /// <paramref name="startInfo"/> asks for what a job cannot honour: UseShellExecute, Verb, ErrorDialog, UserName, Domain,
    /// Password, PasswordInClearText, LoadUserProfile, UseCredentialsForNetworkingOnly, and of .NET 11 KillOnParentExit and
    /// StartDetached.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Arguments and ArgumentList are both set, an encoding for a stream that is not redirected, or a handle for one that is.
    /// </exception>
    /// <inheritdoc cref="Start(string, string[])" path="/exception"/>
    public JobProcess Start(ProcessStartInfo startInfo, JobStartOptions options)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        ThrowIfDisposed();
        return ProcessLauncher.Launch(this, LaunchRequests.From(startInfo, options, NewStartInfoMembers.Present));
    }

    /// <summary>Runs a command in the job until it has ended, and says how and why it ended.</summary>
    /// <param name="fileName">The program, found as by <see cref="Start(string, string[])"/>.</param>
    /// <param name="arguments">The arguments, each quoted so that the program receives it as it is.</param>
    /// <returns>How the run ended. No process is left in the job then.</returns>
    /// <remarks>
    /// <para>
    /// There is one run at a time, in a job that holds no process. When the command has ended, what it left behind in the job is
    /// ended, or waited for (<see cref="JobRunOptions.Survivors"/>). After <see cref="JobRunOptions.Timeout"/> all of it is ended.
    /// Cancelling ends it too, after <see cref="JobRunOptions.GracePeriod"/>, and the task is cancelled when it has ended.
    /// </para>
    /// <para>
    /// <see cref="JobRunResult.EndReason"/> comes from the messages of the job and from exit codes, so that the run subscribes to the
    /// job: there may be other subscriptions, but no <see cref="JobCompletionPort"/>. Needs <see cref="JobAccess.AllAccess"/>.
    /// A policy runs a command in a new job of its own with its static <c>RunAsync</c>.
    /// </para>
    /// <para>
    /// Each redirected stream takes a thread. What a process outside of the job writes to it after 2 seconds of silence, or half a
    /// minute after the end of the job's processes, is lost; the thread stays until that process has closed it.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>.
    /// </para>
    /// </remarks>
    /// <example><code>
    /// using BuildSandbox job = BuildSandbox.Create();
    /// JobRunResult run = await job.RunAsync("dotnet", "build", "-nodeReuse:false");
    /// Console.WriteLine(run);
    /// </code></example>
    /// <exception cref="InvalidOperationException">
    /// A run is under way in this job, or the job holds a process or is on a <see cref="JobCompletionPort"/>.
    /// </exception>
    /// <exception cref="JobException">
    /// The command could not be started, with the errors of <see cref="Start(string, string[])"/>, such as 2 or 3 (no such program), and
    /// has left nothing. Or its end could not be seen or brought about; the message says which call failed and why.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed, before or meanwhile.</exception>
    public Task<JobRunResult> RunAsync(string fileName, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(fileName, arguments));

    /// <inheritdoc cref="RunAsync(string, string[])"/>
    /// <param name="fileName">The program, found as by <see cref="Start(string, string[])"/>.</param>
    /// <param name="arguments">The arguments, each quoted so that the program receives it as it is.</param>
    /// <param name="options">Time, streams, and what becomes of what the command leaves behind.</param>
    /// <param name="cancellationToken">Ends the processes.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, and all processes of the run have ended.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or two do not go together.</exception>
    public Task<JobRunResult> RunAsync(
        string fileName, IEnumerable<string> arguments, JobRunOptions? options = null, CancellationToken cancellationToken = default) =>
        RunAsync(new ProcessStartInfo(fileName, arguments), options, cancellationToken);

    /// <inheritdoc cref="RunAsync(string, IEnumerable{string}, JobRunOptions?, CancellationToken)"/>
    /// <param name="startInfo">
    /// What to run, as for <see cref="Start(ProcessStartInfo, JobStartOptions)"/>. A stream that it redirects is captured.
    /// </param>
    /// <param name="options">Time, streams, and what becomes of what the command leaves behind.</param>
    /// <param name="cancellationToken">Ends the processes.</param>
    public Task<JobRunResult> RunAsync(
        ProcessStartInfo startInfo, JobRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        return JobRun.RunAsync(this, startInfo, options ?? JobRunOptions.Default, cancellationToken);
    }
}
