using JobGen.Generator.Diagnostics;
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
    }
}
