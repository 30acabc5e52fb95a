using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
                Rules.NamesOutOfReach,
                type.Name,
                LimitFamilies.Namespace,
                "this project references JobGen under an extern alias alone",
                "Add 'global' to the aliases of the reference");
        }

        foreach (string name in (string[])[LimitFamilies.Namespace, nameof(System)])
        {
            if (IsHidden(name, compilation))
            {
                findings.At(
                    policy, Rules.NamesOutOfReach, type.Name, name, "a type of that name hides the namespace", "Move the type into a namespace");
            }
        }
    }

    // What is referenced under an alias alone is not in the global namespace.
    private static bool IsRuntimeInReach(CSharpCompilation compilation) => compilation.GlobalNamespace
        .GetMembers(LimitFamilies.Namespace)
        .OfType<INamespaceSymbol>()
        .Any(space => !space.GetTypeMembers("JobObject", arity: 0).IsEmpty);

    private static bool IsHidden(string space, CSharpCompilation compilation) => compilation.GlobalNamespace
        .GetTypeMembers(space, arity: 0)
        .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
