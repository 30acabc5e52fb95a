using System.Collections.Concurrent;
using System.Reflection;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Tests.Analyzers.Cases;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The rules that there are, and the cases that there are for them.</summary>
internal static class AllRules
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<(PolicyRun Run, Diagnostic[] Diagnostics)>>> BadRuns = new();

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ShapeCases.All,
        .. MemberCases.All,
        .. ValueCases.All,
        .. RateCases.All,
        .. NameCases.All,
        .. CombinationCases.All,
        .. LostJobCases.All,
        .. LateUseCases.All,
        .. DroppedLimitCases.All,
        .. AccessCases.All,
        .. HeldJobCases.All,
        .. StartCases.All,
        .. NamedJobCases.All,
    ];

    /// <summary>The bad code of a case, generated and analyzed once for all tests.</summary>
    public static Task<(PolicyRun Run, Diagnostic[] Diagnostics)> BadRun(int number) => BadRuns.GetOrAdd(
        number, key => new(() => AnalyzerRun.Generate(Cases[key].CompileBad()))).Value;

    /// <summary>The ids, for theories: a rule that lacks something fails there by its id.</summary>
    public static TheoryData<string> Ids() => [.. Descriptors.Select(rule => rule.Id)];

    /// <summary>Positions in <see cref="Cases"/> with their rule, for theories.</summary>
    public static TheoryData<int, string> Numbers() => [.. Cases.Select((test, number) => (number, test.Id))];

    public static DiagnosticDescriptor Of(string id) => Descriptors.Single(rule => rule.Id == id);

    public static RuleCase[] CasesOf(string id)
    {
        RuleCase[] cases = [.. Cases.Where(test => test.Id == id)];
        Assert.NotEmpty(cases);
        return cases;
    }
}
