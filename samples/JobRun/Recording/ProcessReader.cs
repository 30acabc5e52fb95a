using JobGen.JobRun.Recording.Interop;

namespace JobGen.JobRun.Recording;

/// <summary>
/// Asks Windows for single processes. Everything may fail, since a process ends when it likes: what is not known is left out.
/// </summary>
internal static unsafe class ProcessReader
{
    /// <summary>The name of its file, without the folders.</summary>
    public static string Name(ProcessHandle process)
    {
        const int LongestPath = 32_768;
        char* path = stackalloc char[LongestPath];
        uint length = LongestPath;
        return ProcessInformation.QueryFullProcessImageNameW(process.Value, flags: 0, path, &length) != 0
            ? NameOf(new ReadOnlySpan<char>(path, (int)length))
            : string.Empty;
    }

    public static int ParentId(ProcessHandle process)
    {
        PROCESS_BASIC_INFORMATION information = default;
        uint written;
        int status = ProcessInformation.NtQueryInformationProcess(
            process.Value,
            ProcessInformation.BasicInformation,
            &information,
            (uint)sizeof(PROCESS_BASIC_INFORMATION),
            &written);
        return status == 0 ? (int)information.InheritedFromUniqueProcessId : 0;
    }

    public static bool TryReadTimes(ProcessHandle process, out ProcessTimes times)
    {
        long creation;
        long exit;
        long kernel;
        long user;
        bool isRead = ProcessInformation.GetProcessTimes(process.Value, &creation, &exit, &kernel, &user) != 0;
        times = isRead ? new ProcessTimes(creation, exit, kernel + user) : default;
        return isRead;
    }

    /// <summary>The bytes that it has committed, now and at most, or 0.</summary>
    public static (long Current, long Peak) Memory(ProcessHandle process)
    {
        PROCESS_MEMORY_COUNTERS counters = default;
        counters.Size = (uint)sizeof(PROCESS_MEMORY_COUNTERS);
        return ProcessInformation.K32GetProcessMemoryInfo(process.Value, &counters, counters.Size) != 0
            ? ((long)counters.PagefileUsage, (long)counters.PeakPagefileUsage)
            : default;
    }

    /// <summary>The exit code of a process that has ended.</summary>
    public static uint? ExitCode(ProcessHandle process)
    {
        uint exitCode;
        return ProcessInformation.GetExitCodeProcess(process.Value, &exitCode) != 0 ? exitCode : null;
    }

    // With the separators of Windows, wherever this is tested.
    private static string NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOfAny('\\', '/') + 1)..].ToString();
}

/// <summary>The times of a process as Windows keeps them, in units of 100 ns.</summary>
/// <param name="Creation">A FILETIME.</param>
/// <param name="Exit">A FILETIME, 0 while it lives.</param>
/// <param name="Cpu">User and kernel time.</param>
internal readonly record struct ProcessTimes(long Creation, long Exit, long Cpu)
{
    public DateTimeOffset CreationTime => DateTimeOffset.FromFileTime(Creation);

    public DateTimeOffset? ExitTime => Exit == 0 ? null : DateTimeOffset.FromFileTime(Exit);
}
