using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Code that uses jobs.</content>
internal static partial class Rules
{
    /// <summary>A job that is created and neither disposed nor kept.</summary>
    public static readonly DiagnosticDescriptor UnkeptJob = new(
        "JOBGEN080",
        "A job is disposed or kept",
        "{0}, which ends its processes where '[KillOnJobClose]' is declared. Write {1}.",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "JOBGEN080.md");

    /// <summary>A process that is started and assigned to a job afterwards.</summary>
    public static readonly DiagnosticDescriptor AssignAfterStart = new(
        "JOBGEN081",
        "A process is started in its job",
        "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay outside. "
        + "Write '{0}.Start(…)', which starts it in the job.",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "JOBGEN081.md");

    /// <summary>New limits that leave out declared ones.</summary>
    public static readonly DiagnosticDescriptor DroppedLimits = new(
        "JOBGEN082",
        "New limits leave out the declared ones",
        "A new 'Limits' is all off, so that this drops the declared {0}. Write '{1}.DeclaredLimits with {{ … }}', or "
        + "'{1}.Limits.None with {{ … }}' where that is meant.",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "JOBGEN082.md");

    /// <summary>A subscription taken after a process was started.</summary>
    public static readonly DiagnosticDescriptor LateSubscription = new(
        "JOBGEN083",
        "A subscription comes before the first process",
        "'{0}' comes before, and what happens in the job until this subscription is in force is not reported. Subscribe first, "
        + "then start.",
        Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "JOBGEN083.md");

    /// <summary>A call that needs a right that the job was opened without.</summary>
    public static readonly DiagnosticDescriptor MissingAccess = new(
        "JOBGEN084",
        "A job is opened with the rights that it needs",
        "'{0}' needs {1}, and the job was opened with {2} alone, so that Windows answers 5. Add '{3}' to the access of '{4}'.",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "JOBGEN084.md");
}
