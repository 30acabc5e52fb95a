using System.Reflection;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Driver;

/// <summary>What a consumer compiles against: the reference assemblies of .NET 10 and the runtime.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    /// <summary>The same, with the runtime under an alias, which <c>global</c> is one of or not.</summary>
    public static IReadOnlyList<MetadataReference> WithRuntimeAliases(params string[] aliases) =>
        [.. All.SkipLast(1), ((PortableExecutableReference)All[^1]).WithAliases(aliases)];

    private static MetadataReference[] Load()
    {
        string folder = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "ReferenceAssemblies").Value!;
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(
                file => MetadataReference.CreateFromFile(file)),
            MetadataReference.CreateFromFile(typeof(JobObject).Assembly.Location),
        ];
    }
}
