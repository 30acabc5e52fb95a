namespace JobGen.JobRun.Recording;

/// <summary>What the job has told of.</summary>
/// <param name="Time">Since the start of the run.</param>
/// <param name="Kind">The message.</param>
/// <param name="ProcessId">The process that it is about, or 0.</param>
/// <param name="ProcessName">Its name, where that is known.</param>
/// <param name="Detail">The thresholds that were passed, for a notification limit.</param>
/// <param name="Count">How often it came in succession.</param>
/// <param name="ExitCode">What a process that has ended returned, where that is known.</param>
internal sealed record RecordedEvent(
    TimeSpan Time, JobNotificationKind Kind, int ProcessId, string ProcessName, string? Detail, int Count = 1, uint? ExitCode = null)
{
    /// <summary>Whether it says more than that processes come and go.</summary>
    public bool IsNotable => Kind is not (
        JobNotificationKind.NewProcess or JobNotificationKind.ExitProcess or JobNotificationKind.ActiveProcessZero);

    /// <summary>The event in words, without its time.</summary>
    public string Text
    {
        get
        {
            string times = Count == 1 ? string.Empty : $" ({Count} times)";
            return Detail is null ? $"{What}{times}" : $"{What}{times}: {Detail}";
        }
    }

    /// <summary>The process that it is about, or nothing.</summary>
    public string Process => ProcessId == 0
        ? string.Empty
        : ProcessName.Length == 0 ? $"process {ProcessId}" : $"{ProcessName} ({ProcessId})";

    private string What => Kind switch
    {
        JobNotificationKind.NewProcess => "Started",
        JobNotificationKind.ExitProcess => "Ended",
        JobNotificationKind.AbnormalExitProcess when ExitCode is null => "Ended abnormally",
        JobNotificationKind.AbnormalExitProcess => ExitStatus.IsControlC(ExitCode) ? "Ended by Ctrl+C" : "Crashed",
        JobNotificationKind.ActiveProcessZero => "No process is left",
        JobNotificationKind.ActiveProcessLimit => "Active process limit hit",
        JobNotificationKind.ProcessMemoryLimit => "Process memory limit hit",
        JobNotificationKind.JobMemoryLimit => "Job memory limit hit",
        JobNotificationKind.EndOfProcessTime => "Process time limit hit",
        JobNotificationKind.EndOfJobTime => "Job time limit hit",
        JobNotificationKind.NotificationLimit => "Notification limit passed",
        _ => Kind.ToString(),
    };

    /// <summary>Whether both tell the same of the same process.</summary>
    public bool Repeats(RecordedEvent other) => Kind == other.Kind && ProcessId == other.ProcessId && Detail == other.Detail;
}
