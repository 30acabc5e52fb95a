using JobGen.Generator.Emission.InformationClasses;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>What several parts of a generated file need to know.</summary>
internal sealed class PolicySyntax
{
    public PolicySyntax(PolicyModel policy)
    {
        Policy = policy;
        HasMaskBesideGroups = Has<AffinityLimit>() && Has<GroupAffinity>();
        Groups =
        [
            .. Order()
                .Select(one => new LimitGroup(one, [.. policy.Limits.Where(one.Carries)]))
                .Where(group => group.Limits.Count != 0),
        ];
    }

    public PolicyModel Policy { get; }

    public string Name => Policy.Name;

    /// <summary>Whether there are counters to read.</summary>
    public bool HasCounters => Counter.GroupsOf(Policy.Counters).Any();

    /// <summary>The type that the policy's counters have in generic code.</summary>
    public string CountersType => HasCounters ? $"{Name}.Counters" : $"{RuntimeNames.Runtime}JobAccounting";

    /// <summary>The interface that the policy implements.</summary>
    public string Interface => $"{RuntimeNames.Runtime}IJobPolicy<{Name}, {Name}.Limits, {CountersType}>";

    /// <summary>The declared limits by information class, in the order of application.</summary>
    public IReadOnlyList<LimitGroup> Groups { get; }

    /// <summary>Whether an affinity mask and a group affinity, which exclude each other, can take each other's place.</summary>
    public bool HasMaskBesideGroups { get; }

    public bool Has<T>()
        where T : Limit => Policy.Limits.Any(limit => limit is T);

    /// <summary>The platform that the declared limits need, or <see langword="null"/> where every Windows has them.</summary>
    public string? DeclaredPlatform =>
        Platforms.Newest(Policy.Limits.Where(limit => limit.DeclaredValue is not null).Select(limit => limit.DeclaredPlatform));

    /// <summary>The structures that the policy handles itself, as parameters behind another.</summary>
    public string OutStructs => string.Concat(Structs.Select(one => $", out {one.Type} {one.Variable}"));

    /// <summary>The classes whose structures the policy handles itself.</summary>
    public IEnumerable<StructClass> Structs => Groups.Select(group => group.Class).OfType<StructClass>();

    /// <summary>The group that a limit is in.</summary>
    public LimitGroup GroupOf(Limit limit) => Groups.First(group => group.Limits.Contains(limit));

    // The class of the groups stands beside that of the mask, to change places with it.
    private IEnumerable<InformationClass> Order() => HasMaskBesideGroups
        ? InformationClass.All.Except([RuntimeClass.GroupAffinity]).SelectMany(one =>
            one == InformationClass.ExtendedLimits ? [one, RuntimeClass.GroupAffinity] : (InformationClass[])[one])
        : InformationClass.All;

    /// <summary>The attribute that marks generated types; on the policy it would hide the user's own part from analyzers.</summary>
    public static string GeneratedCode { get; } =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"JobGen.Generator\", "
        + Literals.Of(typeof(PolicySyntax).Assembly.GetName().Version.ToString(3)) + ")]";
}

/// <summary>The declared limits that one information class carries.</summary>
internal sealed record LimitGroup(InformationClass Class, IReadOnlyList<Limit> Limits)
{
    /// <summary>The limits in the words of an error message.</summary>
    public string Names { get; } = string.Join(", ", Limits.Select(limit => limit.Name));
}
