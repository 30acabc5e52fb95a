using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The packages that examples use beside JobGen.</summary>
internal static class DocumentedPackages
{
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((Type[])[typeof(FactAttribute), typeof(Assert), typeof(IAsyncLifetime)])
            .Select(type => type.Assembly.Location)
            .Distinct()
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];
}
