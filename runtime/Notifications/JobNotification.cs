using System.Globalization;

namespace JobGen;

/// <summary>One message of a job.</summary>
/// <remarks>Source: JOBOBJECT_ASSOCIATE_COMPLETION_PORT (Microsoft Learn).</remarks>
public readonly struct JobNotification
{
    private static readonly object _end = new();

    private readonly object? _violations;

    internal JobNotification(JobObject job, JobNotificationKind kind, int processId, object? violations)
    {
        Job = job;
        Kind = kind;
        ProcessId = processId;
        _violations = violations;
    }

    /// <summary>What happened. A message that JobGen does not know keeps its number.</summary>
    public JobNotificationKind Kind { get; }

    /// <summary>
    /// The process that it happened to, or 0 where the message names none. Windows may give the id of an ended process to a
    /// new one: open the process and ask <c>Contains</c> before acting on it.
    /// </summary>
    public int ProcessId { get; }

    /// <summary>The job that sent the message.</summary>
    public JobObject Job { get; }

    /// <summary>
    /// For <see cref="JobNotificationKind.NotificationLimit"/>, which limits were passed, read as the message came, which lets
    /// Windows send the next one; otherwise <see langword="null"/>, also where the job was opened without
    /// <see cref="JobAccess.Query"/> or disposed before the message was read. It reflects the limits at the time of the reading.
    /// </summary>
    public LimitViolations? Violations => (LimitViolations?)_violations;

    /// <summary>Not a message: what the job sent before it was disposed ends here.</summary>
    internal bool IsEnd => ReferenceEquals(_violations, _end);

    /// <summary>Boxed, since one message in thousands has any and a notification is copied often.</summary>
    internal object? BoxedViolations => _violations;

    internal static JobNotification End(JobObject job) => new(job, JobNotificationKind.None, processId: 0, _end);

    /// <summary>The kind and the process id, as <c>NewProcess 4711</c>.</summary>
    /// <returns>The kind, followed by the process id where there is one.</returns>
    public override string ToString() => ProcessId == 0
        ? Kind.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Kind} {ProcessId}");
}
