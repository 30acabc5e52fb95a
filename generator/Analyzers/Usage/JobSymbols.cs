using JobGen.Generator.Limits;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>What the rules about the use of jobs need to recognize.</summary>
internal sealed class JobSymbols
{
    // The attributes and files of another assembly's policies are gone: names are left.
    private static readonly HashSet<string> LimitNames =
    [
        "EndOfJobTimeAction",
        .. LimitFamilies.All.Select(family => family.AttributeName.Substring(0, family.AttributeName.Length - nameof(Attribute).Length)),
    ];

    private static readonly HashSet<string> GeneratedNames =
    [
        "Apply", "Update", "ResetLimits", "QueryLimits", "HasLimits", "ReadCounters", "ReadLimitViolations",
        "ToString", "Equals", "GetHashCode", .. LimitNames,
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

    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).FirstOrDefault();

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

    /// <summary>Whether a method is one of jobs or policies.</summary>
    public bool IsMember(IMethodSymbol method) => IsJob(method.ContainingType)
        || SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, _policyInterface);

    /// <summary>Whether a call is <c>P.Create</c>, <c>P.Open</c> or one of their kind.</summary>
    public bool MakesJob(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, Name: "Create" or "CreateNew" or "CreateBestEffort" or "Open" } method
        && IsMember(method)
        && IsJob(call.Type);

    /// <summary>Whether a call is <c>P.TryOpen</c>.</summary>
    public bool TriesToOpen(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, Name: "TryOpen" } method && IsMember(method);

    /// <summary>Whether a call is one of a job's own methods, of those names.</summary>
    public bool IsJobMethod(IInvocationOperation? call, params string[] names) =>
        call is { TargetMethod: { IsStatic: false } method } && Array.IndexOf(names, method.Name) >= 0 && IsJob(method.ContainingType);

    /// <summary>Whether a member of a job comes from JobGen: of the user's own nothing is known.</summary>
    public bool IsOfJobGen(ISymbol member) => GeneratedNames.Contains(member.Name)
        || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _jobObject.ContainingAssembly);

    /// <summary>Whether a property of a job is one of its limits.</summary>
    public bool IsLimit(IPropertySymbol property) => LimitNames.Contains(property.Name) && IsJob(property.ContainingType);

    public bool IsProcess(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _process);
}
