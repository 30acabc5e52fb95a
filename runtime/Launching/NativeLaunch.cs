using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>One launch as CreateProcessW sees it: what stays the same when it is tried a second way.</summary>
internal sealed unsafe class NativeLaunch
{
    private readonly StandardHandles? _standard;
    private readonly nint[] _inherited;

    internal NativeLaunch(LaunchRequest request, StandardHandles? standard, InheritedHandles? extra)
    {
        Request = request;
        _standard = standard;
        _inherited = standard is null ? [] : CollectHandles(standard, extra);
    }

    internal LaunchRequest Request { get; }

    /// <summary>Calls CreateProcessW once.</summary>
    /// <param name="jobs">The jobs to be born in, root first; empty for none.</param>
    /// <param name="extraFlags">Creation flags besides the request's.</param>
    /// <param name="information">The new process and its first thread. The caller owns both handles.</param>
    /// <param name="jobListUnknown">Whether this Windows version does not know the job list at all.</param>
    /// <returns>The Windows error of CreateProcessW, or 0.</returns>
    internal int Create(ReadOnlySpan<nint> jobs, uint extraFlags, out PROCESS_INFORMATION information, out bool jobListUnknown)
    {
        information = default;
        jobListUnknown = false;
        uint attributeCount = (jobs.IsEmpty ? 0u : 1u) + (_inherited.Length == 0 ? 0u : 1u);
        if (attributeCount == 0)
        {
            return Call(attributes: null, extraFlags, out information);
        }

        ProcThreadAttributes attributes = new(attributeCount);
        try
        {
            // The list keeps pointers: both arrays stay pinned until CreateProcessW has returned.
            fixed (nint* jobList = jobs, handleList = _inherited)
            {
                if (!jobs.IsEmpty)
                {
                    int error = attributes.Add(ProcThreadAttributes.PROC_THREAD_ATTRIBUTE_JOB_LIST, jobList, jobs.Length);
                    jobListUnknown = error is Win32Errors.NotSupported or Win32Errors.InvalidParameter;
                    if (jobListUnknown)
                    {
                        return error;
                    }

                    if (error != Win32Errors.Success)
                    {
                        throw LaunchErrors.AttributeList(error, "UpdateProcThreadAttribute");
                    }
                }

                if (_inherited.Length > 0)
                {
                    int error = attributes.Add(ProcThreadAttributes.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handleList, _inherited.Length);
                    if (error != Win32Errors.Success)
                    {
                        throw LaunchErrors.AttributeList(error, "UpdateProcThreadAttribute");
                    }
                }

                return Call(attributes.Pointer, extraFlags, out information);
            }
        }
        finally
        {
            attributes.Dispose();
        }
    }

    private static nint[] CollectHandles(StandardHandles standard, InheritedHandles? extra)
    {
        List<nint> handles = new(StandardHandles.Count + (extra?.Values.Count ?? 0));
        for (StandardStream stream = StandardStream.Input; stream <= StandardStream.Error; stream++)
        {
            if (standard.ChildHandle(stream) is not 0 and nint handle)
            {
                handles.Add(handle);
            }
        }

        if (extra is not null)
        {
            handles.AddRange(extra.Values);
        }

        return [.. handles];
    }

    private int Call(void* attributes, uint extraFlags, out PROCESS_INFORMATION information)
    {
        STARTUPINFOEXW startup = default;
        startup.StartupInfo.cb = (uint)(attributes is null ? sizeof(STARTUPINFOW) : sizeof(STARTUPINFOEXW));
        startup.lpAttributeList = attributes;
        if (Request.ShowWindow is { } show)
        {
            startup.StartupInfo.dwFlags |= CreationFlags.STARTF_USESHOWWINDOW;
            startup.StartupInfo.wShowWindow = show;
        }

        if (_standard is not null)
        {
            startup.StartupInfo.dwFlags |= CreationFlags.STARTF_USESTDHANDLES;
            startup.StartupInfo.hStdInput = _standard.ChildHandle(StandardStream.Input);
            startup.StartupInfo.hStdOutput = _standard.ChildHandle(StandardStream.Output);
            startup.StartupInfo.hStdError = _standard.ChildHandle(StandardStream.Error);
        }

        uint flags = Request.CreationFlags | extraFlags | (attributes is null ? 0 : CreationFlags.EXTENDED_STARTUPINFO_PRESENT);
        fixed (char* program = Request.Interpreter ?? Request.Program, commandLine = Request.CommandLine)
        fixed (char* environment = Request.Environment, directory = Request.WorkingDirectory)
        fixed (PROCESS_INFORMATION* result = &information)
        {
            *result = default;

            // Without a handle list nothing is inherited: TRUE would hand over every inheritable handle of the program.
            int succeeded = Kernel32.CreateProcessW(
                program, commandLine, null, null, _inherited.Length > 0 ? 1 : 0, flags, environment, directory, &startup, result);
            int error = Marshal.GetLastSystemError();
            return succeeded != 0 ? Win32Errors.Success : error;
        }
    }
}
