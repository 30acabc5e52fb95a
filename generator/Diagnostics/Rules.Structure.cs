using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>The shape of a policy. Where one of these errors is found, nothing is generated.</content>
internal static partial class Rules
{
    /// <summary>The policy, or one part of it, is not partial.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new(
        "JOBGEN001",
        "A policy is partial",
        "'{0}' is a policy and is not partial, so that nothing can be generated into it. Write 'partial class {0}'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN001.md");

    /// <summary>A type around the policy is not partial.</summary>
    public static readonly DiagnosticDescriptor OuterNotPartial = new(
        "JOBGEN002",
        "The types around a policy are partial",
        "'{0}' holds the policy '{1}' and is not partial, so that nothing can be generated into it. Make '{0}' partial.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN002.md");

    /// <summary>The policy is static.</summary>
    public static readonly DiagnosticDescriptor StaticPolicy = new(
        "JOBGEN003",
        "A policy is not static",
        "'{0}' is static, but each job is an object of its policy. Remove 'static'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN003.md");

    /// <summary>The policy is abstract.</summary>
    public static readonly DiagnosticDescriptor AbstractPolicy = new(
        "JOBGEN004",
        "A policy is not abstract",
        "'{0}' is abstract, but 'Create' has to make an object of it. Remove 'abstract'; what several policies share goes into "
        + "methods over JobObject.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN004.md");

    /// <summary>The policy is generic, or stands in a generic type.</summary>
    public static readonly DiagnosticDescriptor GenericPolicy = new(
        "JOBGEN005",
        "A policy is not generic",
        "'{0}' {1}, but its limits are the same for every type argument and its structures must have one layout. Remove the "
        + "type parameters or move the policy out.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN005.md");

    /// <summary>The policy is a record.</summary>
    public static readonly DiagnosticDescriptor RecordPolicy = new(
        "JOBGEN006",
        "A policy is not a record",
        "'{0}' is a record, but a job has an identity and a handle that a copy would share. Write 'class'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN006.md");

    /// <summary>The policy is visible in one file only, or stands in such a type.</summary>
    public static readonly DiagnosticDescriptor FilePolicy = new(
        "JOBGEN007",
        "A policy is not local to a file",
        "'{0}' is local to this file, and the generated part stands in another one. Write 'internal', or 'private' inside of a type.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN007.md");

    /// <summary>The policy has a base class of its own.</summary>
    public static readonly DiagnosticDescriptor OtherBase = new(
        "JOBGEN008",
        "A policy derives from JobObject alone",
        "'{0}' derives from '{1}', but the generated part derives it from JobObject. Remove the base class; an interface may stay.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN008.md");

    /// <summary>The policy has a primary constructor.</summary>
    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        "JOBGEN009",
        "A policy has no primary constructor",
        "'{0}' has a primary constructor, which the generated one would have to call with arguments it does not have. Remove "
        + "the parameters; set properties after 'Create'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN009.md");

    /// <summary>A constructor that cannot reach the constructor of <c>JobObject</c>.</summary>
    public static readonly DiagnosticDescriptor UnchainedConstructor = new(
        "JOBGEN010",
        "A constructor of a policy chains to the generated one",
        "This constructor of '{0}' makes a job without a handle, since JobObject has no constructor without parameters. Remove "
        + "it and use 'Create', or take a JobObjectInitializer and write ': this(initializer)'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN010.md");

    /// <summary>A required member.</summary>
    public static readonly DiagnosticDescriptor RequiredMember = new(
        "JOBGEN011",
        "A policy has no required members",
        "'{0}.{1}' is required, but 'Create' and 'Open' make the object and cannot set it. Remove 'required' and give the "
        + "member a default.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN011.md");

    /// <summary>The policy is named like one of its generated members.</summary>
    public static readonly DiagnosticDescriptor NamedLikeMember = new(
        "JOBGEN012",
        "A policy is not named like a generated member",
        "A class cannot be named like its member, and '{0}' is one that is generated into it. Give the policy another name, as "
        + "'{0}Policy'.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN012.md");

    /// <summary>A member of the user's with the name and parameters of a generated one.</summary>
    public static readonly DiagnosticDescriptor CollidingMember = new(
        "JOBGEN013",
        "A member does not collide with a generated one",
        "{0} {1}. Rename or remove it.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN013.md");

    /// <summary>The project forbids unsafe code.</summary>
    public static readonly DiagnosticDescriptor UnsafeForbidden = new(
        "JOBGEN014",
        "A project with policies allows unsafe code",
        "The generated part of '{0}' hands structures to the kernel by pointer, and this project forbids unsafe code. Set "
        + "'<AllowUnsafeBlocks>true</AllowUnsafeBlocks>' in the project file.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN014.md");

    /// <summary>The project's language version is too old.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "JOBGEN015",
        "A project with policies uses C# 13 or later",
        "The generated part of '{0}' is written in C# {1}, and this project compiles as C# {2}. Remove '<LangVersion>' from "
        + "the project file or raise it.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN015.md");

    /// <summary>An attribute of JobGen on a class that is no policy.</summary>
    public static readonly DiagnosticDescriptor NotAPolicy = new(
        "JOBGEN016",
        "A limit stands on a policy",
        "'[{0}]' does nothing here, since '{1}' is no policy. Add '[JobPolicy]' to the class.",
        Structure, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN016.md");

    /// <summary>The runtime is referenced under an extern alias, or a type hides a name that generated code says.</summary>
    public static readonly DiagnosticDescriptor HiddenName = new(
        "JOBGEN017",
        "A project with policies reaches JobGen and System by their names",
        "The generated part of '{0}' says 'global::{1}', but {2}. {3}.",
        Structure, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN017.md");
}
