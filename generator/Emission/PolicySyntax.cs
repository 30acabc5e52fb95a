using JobGen.Generator.InformationClasses;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>What several parts of a generated file need to know.</summary>
internal sealed class PolicySyntax
{
    public PolicySyntax(PolicyModel policy)
    {
        Policy = policy;
        List<LimitGroup> groups = [];
        foreach (InformationClass informationClass in InformationClass.All)
        {
            Limit[] limits = [.. policy.Limits.Where(limit => limit.Class == informationClass)];
            if (limits.Length != 0)
            {
                string? before = groups.Count == 0 ? null : string.Join(", ", groups.SelectMany(group => group.Limits).Select(limit => limit.Name));
                groups.Add(new LimitGroup(informationClass, limits, before));
            }
        }

        Groups = groups;
    }

    public PolicyModel Policy { get; }

    public string Name => Policy.Name;

    /// <summary>The declared limits by information class, in the order of application.</summary>
    public IReadOnlyList<LimitGroup> Groups { get; }

    public bool Has<T>()
        where T : Limit => Policy.Limits.Any(limit => limit is T);

    /// <summary>The platform that the declared limits need, or <see langword="null"/> where every Windows has them.</summary>
    public string? DeclaredPlatform =>
        Platforms.Newest(Policy.Limits.Where(limit => limit.DeclaredValue is not null).Select(limit => limit.DeclaredPlatform));

    /// <summary>The attribute that marks generated types; on the policy it would hide the user's own part from analyzers.</summary>
    public static string GeneratedCode { get; } =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"JobGen.Generator\", "
        + Literals.Of(typeof(PolicySyntax).Assembly.GetName().Version.ToString(3)) + ")]";
}
