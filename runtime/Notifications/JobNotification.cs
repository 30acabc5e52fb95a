using System.Globalization;

namespace JobGen;

/// <summary>One message of a job.</summary>
/// <remarks>
/// A job within this job sends its messages here as well, and Windows does not say whose a message is: what that means for each
/// kind is said with <see cref="JobNotificationKind"/>.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port"/>,
/// <see href="https://learn.microsoft.com/windows/win32/procthread/nested-jobs"/>.
/// </remarks>
public readonly struct JobNotification
{
    private static readonly object s_end = new();
    private static readonly object s_flush = new();
    private static readonly object s_empty = new();
    private static readonly object s_notEmpty = new();

    internal JobNotification(JobObject job, JobNotificationKind kind, int processId, object? detail, long utcTicks)
    {
        Job = job;
        Kind = kind;
        ProcessId = processId;
        Detail = detail;
        UtcTicks = utcTicks;
    }

    /// <summary>What happened. A message that JobGen does not know keeps its number.</summary>
    public JobNotificationKind Kind { get; }

    /// <summary>
    /// The process that it happened to, or 0 where the message names none. Windows may give the id of an ended process to a
    /// new one: open the process and ask <c>Contains</c> before acting on it.
    /// </summary>
    public int ProcessId { get; }

    /// <summary>The job whose port the message came to: it is its own, or that of a job within it.</summary>
    public JobObject Job { get; }

    /// <summary>
    /// When the message was read from the port, by the clock of this machine, in UTC. Windows does not say when it sent it.
    /// </summary>
    public DateTimeOffset Timestamp => new(UtcTicks, TimeSpan.Zero);

    /// <summary>
    /// For <see cref="JobNotificationKind.ActiveProcessZero"/>, whether this job held no active process as the message was read:
    /// the message may be that of a job within this one, while this one goes on. Otherwise <see langword="null"/>, also where
    /// the job was opened without <see cref="JobAccess.Query"/> or disposed before the message was read.
    /// </summary>
    /// <remarks>
    /// One kernel call, made as such a message is read from the port and for no other. Processes that are no longer counted may
    /// still be dying: <see cref="JobObject.WaitForEmptyAsync"/> waits for their end.
    /// </remarks>
    public bool? IsJobEmpty => ReferenceEquals(Detail, s_empty) ? true : ReferenceEquals(Detail, s_notEmpty) ? false : null;

    /// <summary>
    /// For <see cref="JobNotificationKind.NotificationLimit"/>, which limits were passed, read as the message came, which lets
    /// Windows send the next one. It reflects the limits at the time of the reading, and is empty where the message is that of a
    /// job within this one. Otherwise <see langword="null"/>, also where the job was opened without <see cref="JobAccess.Query"/>
    /// or disposed before the message was read, or where there was no memory to keep them.
    /// </summary>
    public LimitViolations? Violations => Detail as LimitViolations?;

    /// <summary>Not a message: what the job sent before it was disposed ends here.</summary>
    internal bool IsEnd => ReferenceEquals(Detail, s_end);

    /// <summary>Not a message: all that the job had sent when somebody asked has been read.</summary>
    internal bool IsFlush => ReferenceEquals(Detail, s_flush);

    /// <summary>What goes beyond kind and process, boxed: one message in thousands has any and a notification is copied often.</summary>
    internal object? Detail { get; }

    internal long UtcTicks { get; }

    internal static JobNotification End(JobObject job) => new(job, JobNotificationKind.None, processId: 0, s_end, utcTicks: 0);

    internal static JobNotification Flush(JobObject job) => new(job, JobNotificationKind.None, processId: 0, s_flush, utcTicks: 0);

    /// <summary>Thresholds that were passed when the job came to its port.</summary>
    internal static JobNotification Passed(JobObject job, object? violations, long utcTicks) =>
        new(job, JobNotificationKind.NotificationLimit, processId: 0, violations, utcTicks);

    internal static object DetailOf(bool isJobEmpty) => isJobEmpty ? s_empty : s_notEmpty;

    /// <summary>The kind and the process id, as <c>NewProcess 4711</c>.</summary>
    /// <returns>The kind, followed by the process id where there is one.</returns>
    public override string ToString() => ProcessId == 0
        ? Kind.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Kind} {ProcessId}");
}
