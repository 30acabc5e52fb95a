using JobGen.Generator.Limits;
using JobGen.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>What the rules about the use of jobs need to recognize.</summary>
internal sealed class JobSymbols
{
    private static readonly HashSet<string> GeneratedNames =
    [
        "Apply", "Update", "ResetLimits", "QueryLimits", "HasLimits", "ReadCounters", "ReadLimitViolations",
        .. LimitFamilies.All.Select(family => family.AttributeName.Substring(0, family.AttributeName.Length - nameof(Attribute).Length)),
    ];

    private readonly INamedTypeSymbol _jobObject;
    private readonly INamedTypeSymbol? _policyInterface;
    private readonly INamedTypeSymbol? _process;

    private JobSymbols(INamedTypeSymbol jobObject, Compilation compilation)
    {
        _jobObject = jobObject;
        _policyInterface = Find(compilation, "JobGen.IJobPolicy`1");
        _process = Find(compilation, "System.Diagnostics.Process");
    }

    /// <summary>The symbols, or <see langword="null"/> where the compilation does not know JobGen.</summary>
    public static JobSymbols? Of(Compilation compilation) =>
        Find(compilation, "JobGen.JobObject") is { } jobObject ? new(jobObject, compilation) : null;

    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypesByMetadataName(name).FirstOrDefault();

    /// <summary>Whether a type is a job, or a type parameter for one.</summary>
    public bool IsJob(ITypeSymbol? type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(IsJob);
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _jobObject))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call is <c>P.Create</c>, <c>P.CreateNew</c> or <c>P.Open</c>.</summary>
    public bool MakesJob(IInvocationOperation call) => call.TargetMethod is { IsStatic: true, Name: "Create" or "CreateNew" or "Open" } method
        && IsOfPolicy(method)
        && IsJob(call.Type);

    /// <summary>Whether a call is <c>P.TryOpen</c>.</summary>
    public bool TriesToOpen(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, Name: "TryOpen" } method && IsOfPolicy(method);

    /// <summary>Whether a call is one of a job's own methods, of those names.</summary>
    public bool IsJobMethod(IInvocationOperation call, params string[] names) => call.Instance is { } instance
        && Array.IndexOf(names, call.TargetMethod.Name) >= 0
        && IsJob(instance.Type)
        && IsJob(call.TargetMethod.ContainingType);

    /// <summary>Whether a member that is called on a job comes from JobGen, the generated ones included, or is one of every object.</summary>
    /// <remarks>Of the user's own members nothing is known. The attributes and files of another assembly are gone: names are left.</remarks>
    public bool IsOfJobGen(ISymbol member)
    {
        INamedTypeSymbol type = member.ContainingType;
        return type.SpecialType == SpecialType.System_Object
            || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _jobObject.ContainingAssembly)
            || (IsJob(type)
                && (member.DeclaringSyntaxReferences.IsEmpty
                    ? GeneratedNames.Contains(member.Name)
                    : UserCode.IsGenerated(member.DeclaringSyntaxReferences[0].SyntaxTree)));
    }

    public bool IsProcess(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _process);

    private bool IsOfPolicy(IMethodSymbol method) => IsJob(method.ContainingType)
        || SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, _policyInterface);
}
