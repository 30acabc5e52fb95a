namespace JobGen.Generator.Analyzers.Usage;

/// <summary>A local variable, parameter, field or property that a body names, with each place that does.</summary>
internal sealed class Variable(ISymbol symbol, JobBody body)
{
    private readonly List<IOperation> _mentions = [];
    private IOperation? _value;
    private int _writes;

    public ISymbol Symbol => symbol;

    public ITypeSymbol? Type => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol member => member.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>The places, in the order of the source.</summary>
    public List<IOperation> Mentions
    {
        get
        {
            body.Visited += _mentions.Count;
            return _mentions;
        }
    }

    /// <summary>What a local variable is set to where that happens once; <see langword="null"/> where it may be several things.</summary>
    public IOperation? OnlyValue => _writes == 1 && symbol is ILocalSymbol ? _value : null;

    /// <summary>The variable that an operation names or declares, or <see langword="null"/>.</summary>
    public static ISymbol? Mentioned(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    public void Add(IOperation mention)
    {
        _mentions.Add(mention);
        if (ValueSet(mention) is { } value)
        {
            _writes++;
            _value = value;
        }
    }

    /// <summary>
    /// What a mention sets the variable to, and the operation that does so where the value is not plain to see;
    /// <see langword="null"/> where it sets nothing.
    /// </summary>
    public static IOperation? ValueSet(IOperation mention)
    {
        IOperation target = mention.Parent is IDeclarationExpressionOperation declaration ? declaration : mention;
        return (mention, target.Parent) switch
        {
            (IVariableDeclaratorOperation { Initializer.Value: { } value }, _) => value.WithoutConversions(),
            (IVariableDeclaratorOperation, IForEachLoopOperation loop) => loop,
            (IVariableDeclaratorOperation, _) => null,
            (IPatternOperation, IIsPatternOperation match) => match.Value.WithoutConversions(),
            (IPatternOperation, _) => mention,
            (_, ISimpleAssignmentOperation assignment) when assignment.Target == target => assignment.Value.WithoutConversions(),
            (_, IAssignmentOperation assignment) when assignment.Target == target => assignment,
            (_, IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: { } call }) => call,

            // What goes by another name from here on, or stands in a deconstruction, can be anything.
            (_, IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } alias }) => alias,
            (_, ITupleOperation tuple) => tuple,
            _ => null,
        };
    }

    /// <summary>Whether a place is in a nested function that the variable is not of: nobody knows when it runs.</summary>
    public bool IsCaptured(IOperation mention) =>
        mention.FunctionAround() is { } function && !SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol);
}
