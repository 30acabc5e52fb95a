namespace JobGen.Generator.Diagnostics;

/// <content>Code that uses jobs.</content>
internal static partial class Rules
{
    /// <summary>A job that is created and neither disposed nor kept.</summary>
    public static readonly DiagnosticDescriptor UnkeptJob = Create(
        "JOBGEN080", "A job is disposed or kept", Usage, DiagnosticSeverity.Warning,
        "Nothing disposes or keeps the job, so that the garbage collector closes its handle at some point, which ends its processes "
        + "where '[KillOnJobClose]' is declared. Write {0}.");

    /// <summary>A process that is started and assigned to a job afterwards.</summary>
    public static readonly DiagnosticDescriptor AssignAfterStart = Create(
        "JOBGEN081", "A process is started in its job", Usage, DiagnosticSeverity.Warning,
        "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay outside. "
        + "Write '{0}.Start(…)', which starts it in the job.");

    /// <summary>New limits that leave out declared ones.</summary>
    public static readonly DiagnosticDescriptor DroppedLimits = Create(
        "JOBGEN082", "New limits leave out the declared ones", Usage, DiagnosticSeverity.Warning,
        "A new 'Limits' is all off, so that this drops the declared {0}. Write '{1}.DeclaredLimits with {{ … }}', or "
        + "'{1}.Limits.None with {{ … }}' where that is meant.");

    /// <summary>A subscription taken after a process was started.</summary>
    public static readonly DiagnosticDescriptor LateSubscription = Create(
        "JOBGEN083", "A subscription comes before the first process", Usage, DiagnosticSeverity.Warning,
        "'{0}' comes before, and what happens in the job until this subscription is in force is not reported. Subscribe first, "
        + "then start.");

    /// <summary>A call that needs a right that the job was opened without.</summary>
    public static readonly DiagnosticDescriptor MissingAccess = Create(
        "JOBGEN084", "A job is opened with the rights that it needs", Usage, DiagnosticSeverity.Error,
        "'{0}' needs {1}, and the job was opened with {2} alone, so that Windows answers 5. Add '{3}' to the access of '{4}'.");

    /// <summary>A job that holds the calling process and is disposed.</summary>
    public static readonly DiagnosticDescriptor SelfHeldJobDisposed = Create(
        "JOBGEN085", "A job that holds this process is not disposed", Usage, DiagnosticSeverity.Warning,
        "To close '{0}' would end this process, which is in it, so that it stays open until the process ends. Leave '{1}' out, or write "
        + "'ChildProcesses.EndWithCurrentProcess();' where that is all that the job is for.");

    /// <summary>A wait for a job that holds the calling process.</summary>
    public static readonly DiagnosticDescriptor WaitForItself = Create(
        "JOBGEN086", "A job that holds this process is not waited for", Usage, DiagnosticSeverity.Warning,
        "After '{0}' the job is not empty as long as this process runs, so that the wait throws. Wait for the processes that were "
        + "started, such as by 'WaitForExitAsync'.");

    /// <summary>Several arguments in one text.</summary>
    public static readonly DiagnosticDescriptor JoinedArguments = Create(
        "JOBGEN087", "Each argument is a text of its own", Usage, DiagnosticSeverity.Warning,
        "The program gets {0} as one argument, where 'Process.Start' would pass {1}. Write each as a text of its own.");

    /// <summary>A job that is used after it was disposed.</summary>
    public static readonly DiagnosticDescriptor UseAfterDispose = Create(
        "JOBGEN088", "A disposed job is not used", Usage, DiagnosticSeverity.Warning,
        "'{0}' was disposed by '{1}' before, so that this throws ObjectDisposedException. Use the job first, then dispose it.");

    /// <summary>A start info that a job cannot honour.</summary>
    public static readonly DiagnosticDescriptor RefusedStartInfo = Create(
        "JOBGEN089", "A start info asks for what a job can honour", Usage, DiagnosticSeverity.Warning,
        "The start throws, since {0}. {1}.");

    /// <summary>A named job, created without a look at whether it existed.</summary>
    public static readonly DiagnosticDescriptor UncheckedCreation = Create(
        "JOBGEN090", "A named job may exist already", Usage, DiagnosticSeverity.Warning,
        "Where somebody else has created '{0}' before, this opens that job and applies no limit. Write 'CreateNew', which throws then, "
        + "or 'if (!{1}.CreatedNew)' and apply the limits.");
}
