using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The members of the class that <see cref="PolicyEmitter"/> writes; a test compares the two.</summary>
internal static class GeneratedMembers
{
    public static IEnumerable<GeneratedMember> Of(PolicyModel policy)
    {
        PolicySyntax syntax = new(policy);
        return Creation(syntax.Name)
            .Concat(Fixed())
            .Concat(Property("DeclaredLimits", "Limits"))
            .Concat(Property("DebuggerSnapshot", syntax.HasCounters ? "(Limits, Counters)" : "Limits"))
            .Concat(syntax.HasCounters ? Counters() : [])
            .Concat(policy.Limits.SelectMany(limit => Property(limit.Name, limit.TypeName)))
            .Concat(syntax.Has<NotificationLimit>() ? [Method("ReadLimitViolations", "ref global::JobGen.LimitViolations")] : [])
            .Concat(syntax.Structs.Any() ? [QueryLimits(syntax)] : [])
            .Concat(syntax.Groups.SelectMany(group => group.Class.Members(group)))
            .Concat(Inherited());
    }

    internal static GeneratedMember Value(string name) => new(name, Parameters: null);

    internal static GeneratedMember Method(string name, params string[] parameters) => new(name, parameters);

    private static GeneratedMember[] Property(string name, string type) =>
    [
        Value(name),
        new("get_" + name, []) { IsAccessor = true },
        new("set_" + name, [type]) { IsAccessor = true },
    ];

    private static GeneratedMember[] Creation(string policy) =>
    [
        Method(GeneratedMember.Constructor, RuntimeNames.Initializer),
        Type("LimitsUpdate"),
        Method("Create", "string"),
        Method("Create", "ref Limits", "string", "global::JobGen.JobSecurity"),
        Method("CreateNew", "string"),
        Method("CreateNew", "string", "ref Limits", "global::JobGen.JobSecurity"),
        Method("CreateBestEffort", "ref Limits", "string"),
        Method("CreateBestEffort", "ref Limits", "ref Limits", "string", "global::JobGen.JobSecurity"),
        Method("Open", "string", "global::JobGen.JobAccess"),
        Method("TryOpen", "string", "ref " + policy.TrimStart('@'), "global::JobGen.JobAccess"),
    ];

    private static GeneratedMember[] Fixed() =>
    [
        Method("Apply"),
        Method("Apply", "ref Limits"),
        Method("Apply", "ref " + RuntimeNames.Application, "ref Limits"),
        Method("ResetLimits"),
        Method("Update", "LimitsUpdate"),
        Method("QueryLimits"),
        Method("QueryLimits", "ref Limits"),
        Method("HasLimits"),
        Type("Limits"),
    ];

    private static GeneratedMember[] Counters() =>
    [
        Method("ReadCounters"),
        Method("ReadCounters", "ref Counters"),
        Type("Counters"),
    ];

    private static GeneratedMember QueryLimits(PolicySyntax syntax) => Method(
        "QueryLimits", ["ref Limits", .. syntax.Structs.Select(one => "ref " + one.Type)]);

    private static GeneratedMember[] Inherited() =>
    [
        InheritedValue("Handle"),
        new("LeaseHandle", []) { IsInherited = true },
        // A method of the user's would implement IJobPolicy in the place of what the interface does itself.
        new("Accept", ["ref !0"]) { IsInherited = true, Arity = 1 },
    ];

    private static GeneratedMember InheritedValue(string name) => new(name, Parameters: null) { IsInherited = true };

    private static GeneratedMember Type(string name) => new(name, Parameters: null) { IsType = true };
}
