namespace JobGen.Generator.Diagnostics;

/// <content>The shape of a policy. Where one of these errors is found, nothing is generated.</content>
internal static partial class Rules
{
    /// <summary>The policy, or one part of it, is not partial.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Create(
        "JOBGEN001", "A policy is partial", Structure, DiagnosticSeverity.Error,
        "'{0}' is a policy and is not partial, so that nothing can be generated into it. Write 'partial class {0}'.");

    /// <summary>A type around the policy is not partial.</summary>
    public static readonly DiagnosticDescriptor OuterNotPartial = Create(
        "JOBGEN002", "The types around a policy are partial", Structure, DiagnosticSeverity.Error,
        "'{0}' holds the policy '{1}' and is not partial, so that nothing can be generated into it. Make '{0}' partial.");

    /// <summary>The policy is static.</summary>
    public static readonly DiagnosticDescriptor StaticPolicy = Create(
        "JOBGEN003", "A policy is not static", Structure, DiagnosticSeverity.Error,
        "'{0}' is static, but each job is an object of its policy. Remove 'static'.");

    /// <summary>The policy is abstract.</summary>
    public static readonly DiagnosticDescriptor AbstractPolicy = Create(
        "JOBGEN004", "A policy is not abstract", Structure, DiagnosticSeverity.Error,
        "'{0}' is abstract, but 'Create' has to make an object of it. Remove 'abstract'; what several policies share goes into "
        + "methods over JobObject.");

    /// <summary>The policy is generic, or stands in a generic type.</summary>
    public static readonly DiagnosticDescriptor GenericPolicy = Create(
        "JOBGEN005", "A policy is not generic", Structure, DiagnosticSeverity.Error,
        "'{0}' {1}, but its limits are the same for every type argument and its structures must have one layout. Remove the "
        + "type parameters or move the policy out.");

    /// <summary>The policy is a record.</summary>
    public static readonly DiagnosticDescriptor RecordPolicy = Create(
        "JOBGEN006", "A policy is not a record", Structure, DiagnosticSeverity.Error,
        "'{0}' is a record, but a job has an identity and a handle that a copy would share. Write 'class'.");

    /// <summary>The policy is visible in one file only, or stands in such a type.</summary>
    public static readonly DiagnosticDescriptor FilePolicy = Create(
        "JOBGEN007", "A policy is not local to a file", Structure, DiagnosticSeverity.Error,
        "'{0}' is local to this file, and the generated part stands in another one. Write 'internal', or 'private' inside of a type.");

    /// <summary>The policy has a base class of its own.</summary>
    public static readonly DiagnosticDescriptor OtherBase = Create(
        "JOBGEN008", "A policy derives from JobObject alone", Structure, DiagnosticSeverity.Error,
        "'{0}' derives from '{1}', but the generated part derives it from JobObject. Remove the base class; an interface may stay.");

    /// <summary>The policy has a primary constructor.</summary>
    public static readonly DiagnosticDescriptor PrimaryConstructor = Create(
        "JOBGEN009", "A policy has no primary constructor", Structure, DiagnosticSeverity.Error,
        "'{0}' has a primary constructor, which the generated one would have to call with arguments it does not have. Remove "
        + "the parameters; set properties after 'Create'.");

    /// <summary>A constructor that cannot reach the constructor of <c>JobObject</c>.</summary>
    public static readonly DiagnosticDescriptor UnchainedConstructor = Create(
        "JOBGEN010", "A constructor of a policy chains to the generated one", Structure, DiagnosticSeverity.Error,
        "This constructor of '{0}' makes a job without a handle, since JobObject has no constructor without parameters. Remove "
        + "it and use 'Create', or take a JobObjectInitializer and write ': this(initializer)'.");

    /// <summary>A required member.</summary>
    public static readonly DiagnosticDescriptor RequiredMember = Create(
        "JOBGEN011", "A policy has no required members", Structure, DiagnosticSeverity.Error,
        "'{0}.{1}' is required, but 'Create' and 'Open' make the object and cannot set it. Remove 'required' and give the "
        + "member a default.");

    /// <summary>The policy is named like one of its generated members.</summary>
    public static readonly DiagnosticDescriptor NamedLikeMember = Create(
        "JOBGEN012", "A policy is not named like a generated member", Structure, DiagnosticSeverity.Error,
        "A class cannot be named like its member, and '{0}' is one that is generated into it. Give the policy another name, as "
        + "'{0}Policy'.");

    /// <summary>A member of the user's with the name and parameters of a generated one.</summary>
    public static readonly DiagnosticDescriptor CollidingMember = Create(
        "JOBGEN013", "A member does not collide with a generated one", Structure, DiagnosticSeverity.Error,
        "{0} {1}. Rename or remove it.");

    /// <summary>The project forbids unsafe code.</summary>
    public static readonly DiagnosticDescriptor UnsafeForbidden = Create(
        "JOBGEN014", "A project with policies allows unsafe code", Structure, DiagnosticSeverity.Error,
        "The generated part of '{0}' hands structures to the kernel by pointer, and this project forbids unsafe code. Set "
        + "'<AllowUnsafeBlocks>true</AllowUnsafeBlocks>' in the project file.");

    /// <summary>The project's language version is too old.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Create(
        "JOBGEN015", "A project with policies uses C# 13 or later", Structure, DiagnosticSeverity.Error,
        "The generated part of '{0}' is written in C# {1}, and this project compiles as C# {2}. Remove '<LangVersion>' from "
        + "the project file or raise it.");

    /// <summary>An attribute of JobGen on a class that is no policy.</summary>
    public static readonly DiagnosticDescriptor NotAPolicy = Create(
        "JOBGEN016", "A limit stands on a policy", Structure, DiagnosticSeverity.Warning,
        "'[{0}]' does nothing here, since '{1}' is no policy. Add '[JobPolicy]' to the class.");

    /// <summary>The runtime is referenced under an extern alias, or a type hides a name that generated code says.</summary>
    public static readonly DiagnosticDescriptor HiddenName = Create(
        "JOBGEN017", "A project with policies reaches JobGen and System by their names", Structure, DiagnosticSeverity.Error,
        "The generated part of '{0}' says 'global::{1}', but {2}. {3}.");
}
