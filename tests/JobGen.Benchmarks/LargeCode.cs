using System.Globalization;
using JobGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Benchmarks;

/// <summary>Code that is large in one respect, with one policy and what is generated for it.</summary>
internal static class LargeCode
{
    /// <summary>One method with a statement many times over.</summary>
    /// <param name="count">How often.</param>
    /// <param name="statement">The statement, with its number as {0}. It has a job at hand, <c>job</c>.</param>
    public static CSharpCompilation Body(int count, string statement)
    {
        IEnumerable<string> statements = Enumerable.Range(0, count)
            .Select(i => statement.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return Compile([$$"""
            using App0;
            using JobGen;
            internal static class Program
            {
                internal static void Run(Sandbox job)
                {
                    {{string.Join('\n', statements)}}
                }
            }
            """]);
    }

    /// <summary>Ordinary files of some fifty lines with a hundred calls each, which know nothing of jobs.</summary>
    public static CSharpCompilation OtherFiles(int count) => Compile(Enumerable.Range(0, count).Select(OtherFile));

    private static string OtherFile(int number)
    {
        IEnumerable<string> members = Enumerable.Range(0, 10).Select(i => $$"""
                public int M{{i}}(List<string> list)
                {
                    list.Add(string.Concat(list[0], list.Count.ToString()));
                    Console.WriteLine(string.Join(",", list.Where(x => x.Length > {{i}}).Select(x => x.Trim())));
                    return list.Sum(x => x.Length) + Math.Max(list.Count, {{i}});
                }
            """);
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            public class C{{number}}
            {
            {{string.Join('\n', members)}}
            }
            """;
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = GeneratorRun.Compilation(1)
            .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source)));
        CSharpGeneratorDriver.Create(new JobPolicyGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return output.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : (CSharpCompilation)output;
    }
}
