using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The list of generated members, which collisions are found by, is what is generated.</summary>
public sealed class GeneratedMemberTests
{
    private static readonly string[] Limits =
    [
        .. LimitFamilies.All.Select(family => family.AttributeName[..^nameof(Attribute).Length]).Distinct(),
        "JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)",
    ];

    public static TheoryData<string> Policies =>
        [string.Empty, .. Limits, string.Join(", ", Limits.Where(limit => limit != "JobTimeLimit")), "JobCounters(JobCounterGroups.None)"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void TheListIsWhatIsWritten(string attributes)
    {
        (PolicyRun run, INamedTypeSymbol policy) = Generate(attributes);
        IEnumerable<string> listed = GeneratedMembers.Of(PolicyParser.Parse(policy, PolicyAttributes.Of(policy)))
            .Where(member => !member.IsInherited && !member.IsAccessor)
            .Select(member => Text(member.Name, member.Parameters?.Select(type => type.TrimEnd('?')).ToArray(), member.IsType));
        Assert.Equal(Written(run).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void TheInheritedMembersAreThoseCalledByTheirSimpleNames(string attributes)
    {
        (PolicyRun run, INamedTypeSymbol policy) = Generate(attributes);
        SyntaxTree tree = run.Output.SyntaxTrees.Single(file => file.GetText(TestContext.Current.CancellationToken).ToString() == run.Text);
        SemanticModel model = run.Output.GetSemanticModel(tree);
        IEnumerable<string> called = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax member || member.Expression == name)
            .Select(name => model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol)
            .Where(
                symbol => symbol is { IsStatic: false } and (IMethodSymbol or IPropertySymbol) && symbol.ContainingType.Name == "JobObject")
            .Select(symbol => symbol!.Name)
            .Distinct();
        Assert.Subset(
            GeneratedMembers.Of(PolicyParser.Parse(policy, PolicyAttributes.Of(policy)))
                .Where(member => member.IsInherited)
                .Select(member => member.Name)
                .ToHashSet(),
            called.ToHashSet());
    }

    private static (PolicyRun Run, INamedTypeSymbol Policy) Generate(string attributes)
    {
        string separator = attributes.Length == 0 ? string.Empty : ", ";
        PolicyRun run = PolicyDriver.RunUnchecked(RuleCase.Compile($"[JobPolicy{separator}{attributes}] partial class Sandbox;"));
        return (run, run.Output.GetTypeByMetadataName("Sandbox")!);
    }

    private static IEnumerable<string> Written(PolicyRun run)
    {
        ClassDeclarationSyntax type = CSharpSyntaxTree.ParseText(run.Text).GetRoot().DescendantNodes()
            .OfType<ClassDeclarationSyntax>()
            .First(declaration => declaration.Identifier.ValueText == "Sandbox");
        // What implements an interface by its full name collides with nothing.
        foreach (MemberDeclarationSyntax member in type.Members.Where(
            member => member is not MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }))
        {
            yield return member switch
            {
                MethodDeclarationSyntax method => Text(method.Identifier.ValueText, Types(method.ParameterList), isType: false),
                ConstructorDeclarationSyntax constructor => Text(
                    GeneratedMember.Constructor, Types(constructor.ParameterList), isType: false),
                PropertyDeclarationSyntax property => Text(property.Identifier.ValueText, parameters: null, isType: false),
                FieldDeclarationSyntax field => Text(
                    field.Declaration.Variables.Single().Identifier.ValueText, parameters: null, isType: false),
                DelegateDeclarationSyntax nested => Text(nested.Identifier.ValueText, parameters: null, isType: true),
                BaseTypeDeclarationSyntax nested => Text(nested.Identifier.ValueText, parameters: null, isType: true),
                _ => throw new NotSupportedException(member.Kind().ToString()),
            };
        }
    }

    private static string[] Types(ParameterListSyntax parameters) =>
    [
        .. parameters.Parameters.Select(parameter =>
            (parameter.Modifiers.Count == 0 ? string.Empty : "ref ") + parameter.Type!.ToString().TrimEnd('?')),
    ];

    private static string Text(string name, IReadOnlyList<string>? parameters, bool isType) =>
        name + (isType ? " type" : parameters is null ? string.Empty : $"({string.Join(", ", parameters)})");
}
