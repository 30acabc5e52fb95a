using System.Runtime.Versioning;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>What this process means to the processes that it starts.</summary>
public static class ChildProcesses
{
    private static readonly Lock s_gate = new();
    private static bool s_endWithCurrentProcess;

    /// <summary>
    /// From now on, the processes that this one starts, by whatever means, and those that they start, end when this process
    /// ends, however it ends: by returning, by a crash, or ended from outside.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Puts this process into a kill-on-close job without a name, which nothing but the end of the process closes. Calling it
    /// again does nothing, from any thread. It cannot be undone. Processes that were started before are not concerned, nor are
    /// those that somebody else creates for this one, as WMI and the task scheduler do. Children cannot break away.
    /// </para>
    /// <para>
    /// Call it as the program begins: a job that holds processes already takes none from within this one afterwards (5). Before
    /// Windows 8 a process can be in one job only, so that it fails (5) where this process is in one. Windows XP.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/procthread/nested-jobs"/>.
    /// </para>
    /// </remarks>
    /// <example><code>
    /// ChildProcesses.EndWithCurrentProcess();
    /// using Process server = Process.Start("server.exe");   // ends with this program, even where that is killed
    /// </code></example>
    /// <exception cref="JobException">
    /// CreateJobObject, SetInformationJobObject or AssignProcessToJobObject failed. Nothing is changed then, and it can be called again.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    public static void EndWithCurrentProcess()
    {
        lock (s_gate)
        {
            if (s_endWithCurrentProcess)
            {
                return;
            }

            // Once it holds this process, disposing it leaves its handle open.
            using ProcessJob job = new(JobPolicyServices.Create(name: null, security: null));
            JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = new() { [WinNT.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE] = true };
            job.SetInformation((int)JOBOBJECTINFOCLASS.ExtendedLimitInformation, in limits);
            job.AssignCurrentProcess();
            s_endWithCurrentProcess = true;
        }
    }

    private sealed class ProcessJob(JobObjectInitializer initializer) : JobObject(initializer);
}
