using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Benchmarks;

/// <summary>A driver that has run once over a compilation, and that compilation after an edit.</summary>
internal sealed class GeneratorRun
{
    private readonly IIncrementalGenerator _generator;
    private readonly CSharpCompilation _before;
    private readonly CSharpCompilation _elsewhere;
    private readonly CSharpCompilation _policy;
    private readonly GeneratorDriver _ran;

    public GeneratorRun(IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        _generator = generator;
        _before = compilation;
        SyntaxTree other = compilation.SyntaxTrees[0], policy = compilation.SyntaxTrees[1];
        _elsewhere = compilation.ReplaceSyntaxTree(other, Parse("internal static class Other { public const int Edited = 2; }"));
        _policy = compilation.ReplaceSyntaxTree(policy, Parse(policy.ToString().Replace("(32)", "(33)", StringComparison.Ordinal)));
        _ran = First();
    }

    public static CSharpCompilation Compilation(int policies)
    {
        string folder = typeof(GeneratorRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ReferenceAssemblies").Value!;
        IEnumerable<MetadataReference> references = Directory.EnumerateFiles(folder, "*.dll").Append(typeof(JobObject).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
        IEnumerable<SyntaxTree> trees = Enumerable.Range(0, policies).Select(i => Parse($$"""
            using JobGen;
            namespace App{{i}}
            {
                [JobPolicy, KillOnJobClose, ActiveProcessLimit(32), JobMemoryLimit(512 * ByteSize.MiB)]
                internal sealed partial class Sandbox;
            }
            """));
        return CSharpCompilation.Create(
            "Consumer",
            trees.Prepend(Parse("internal static class Other { }")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    // A clone has nothing bound yet, as little as what a compiler or an editor hands to a generator.
    public GeneratorDriver First() => CSharpGeneratorDriver.Create(_generator).RunGenerators(_before.Clone());

    public GeneratorDriver EditElsewhere() => _ran.RunGenerators(_elsewhere.Clone());

    public GeneratorDriver EditPolicy() => _ran.RunGenerators(_policy.Clone());

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);
}
