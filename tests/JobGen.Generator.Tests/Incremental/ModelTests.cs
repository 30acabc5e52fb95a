using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace JobGen.Generator.Tests.Incremental;

/// <summary>What the models hold between two runs: nothing of a compilation, and nothing that compares by reference.</summary>
public sealed class ModelTests
{
    [Fact]
    public void The_object_graph_holds_no_symbol_syntax_or_compilation()
    {
        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);
        foreach (object model in PolicyDriver.Run(PolicySources.Everything, PolicySources.CounterGroups).Models)
        {
            Visit(model, model.GetType().Name, visited);
        }

        Assert.True(visited.Count > 20, $"Only {visited.Count} objects were visited.");
    }

    [Fact]
    public void Models_of_equal_code_are_equal_and_hash_alike()
    {
        object first = Assert.Single(PolicyDriver.Run(PolicySources.Everything).Models);
        object second = Assert.Single(PolicyDriver.Run(PolicySources.Everything).Models);
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void An_old_compilation_can_be_collected()
    {
        GeneratorDriver driver = RunTwice(out WeakReference compilation, out WeakReference tree);
        for (int attempt = 0; attempt < 5 && (compilation.IsAlive || tree.IsAlive); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
        Assert.False(tree.IsAlive);
        GC.KeepAlive(driver);
    }

    // In a method of its own, so that no local of the test keeps the first compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver RunTwice(out WeakReference compilation, out WeakReference tree)
    {
        CSharpCompilation first = Consumer.Compile(PolicySources.Everything);
        compilation = new WeakReference(first);
        tree = new WeakReference(first.SyntaxTrees[0]);
        CSharpCompilation second = Consumer.Compile("// Edited.\n" + PolicySources.Everything);
        return PolicyDriver.Step(PolicyDriver.Step(PolicyDriver.Create(first), first).Driver, second).Driver;
    }

    private static void Visit(object? node, string path, HashSet<object> visited)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !visited.Add(node))
        {
            return;
        }

        Assert.False(
            node is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or SyntaxReference or AttributeData
                or SourceText or SyntaxToken or TypedConstant or Delegate or MemberInfo,
            $"{path} is a {node.GetType()}.");
        if (node is Array array)
        {
            int index = 0;
            foreach (object? item in (IEnumerable)array)
            {
                Visit(item, $"{path}[{index++}]", visited);
            }

            return;
        }

        for (Type? type = node.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(node), $"{path}.{field.Name}", visited);
            }
        }
    }
}
