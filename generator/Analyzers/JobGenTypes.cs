using JobGen.Generator.Limits;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Analyzers;

/// <summary>The types of the runtime that analyzers look for.</summary>
internal static class JobGenTypes
{
    /// <summary>Whether there can be a policy at all; where not, no analyzer does anything.</summary>
    public static bool AreReferenced(Compilation compilation) =>
        !compilation.GetTypesByMetadataName(LimitFamilies.PolicyAttribute).IsEmpty;
}
