using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Structure;

/// <summary>What generated code needs of the project.</summary>
internal static class ProjectSettings
{
    // 13 is where `lock` knows System.Threading.Lock and where one overload can be preferred to another.
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp13;

    public static void Check(INamedTypeSymbol type, CSharpCompilation compilation, FindingList findings)
    {
        if (PolicyAttributes.Of(type).Policy is not { } policy)
        {
            return;
        }

        if (!compilation.Options.AllowUnsafe)
        {
            findings.At(policy, Rules.UnsafeForbidden, type.Name);
        }

        if (compilation.LanguageVersion < OldestLanguage)
        {
            findings.At(
                policy,
                Rules.LanguageTooOld,
                type.Name,
                OldestLanguage.ToDisplayString(),
                compilation.LanguageVersion.ToDisplayString());
        }

        if (!IsRuntimeInReach(compilation))
        {
            findings.At(
                policy,
                Rules.HiddenName,
                type.Name,
                LimitFamilies.Namespace,
                "this project references JobGen under an extern alias alone",
                "Add 'global' to the aliases of the reference");
        }
    }

    // What is referenced under an alias alone is not in the global namespace.
    private static bool IsRuntimeInReach(CSharpCompilation compilation) => compilation.GlobalNamespace
        .GetMembers(LimitFamilies.Namespace)
        .OfType<INamespaceSymbol>()
        .Any(space => !space.GetTypeMembers("JobObject", arity: 0).IsEmpty);
}
