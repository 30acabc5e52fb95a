using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The packages that examples use beside JobGen.</summary>
internal static class DocumentedPackages
{
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string[])["xunit.v3.core", "xunit.v3.common", "xunit.v3.assert", "Microsoft.Bcl.AsyncInterfaces", "JobGen.Hosting"])
            .Select(name => Path.Combine(AppContext.BaseDirectory, $"{name}.dll"))
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];
}
