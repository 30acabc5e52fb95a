namespace JobGen.Generator.Analyzers.Usage;

/// <summary>What one body does, read in one pass. Rules look at its calls and at each variable once, so that they stay linear.</summary>
internal sealed class JobBody
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> _calls = [];
    private readonly IInvocationOperation? _lastExit;

    public JobBody(IOperation part, JobSymbols symbols)
    {
        Symbols = symbols;
        Root = part;
        while (Root.Parent is { } parent)
        {
            Root = parent;
        }

        foreach (IOperation operation in Root.DescendantsAndSelf())
        {
            Visited++;
            HasLabels |= operation is ILabeledOperation;
            if (Variable.Mentioned(operation) is { } symbol)
            {
                if (!_variables.TryGetValue(symbol, out Variable? variable))
                {
                    _variables.Add(symbol, variable = new Variable(symbol, this));
                }

                variable.Add(operation);
            }

            if (operation is IInvocationOperation call)
            {
                _calls.Add(call);
                _lastExit = EndsProgram(call.TargetMethod) ? call : _lastExit;
            }
        }
    }

    public JobSymbols Symbols { get; }

    public IOperation Root { get; }

    /// <summary>Whether a <c>goto</c> may make the order of the source another than that in which things happen.</summary>
    public bool HasLabels { get; }

    /// <summary>How often an operation was looked at: a test sees here that the work grows with the body and no faster.</summary>
    public int Visited { get; internal set; }

    /// <summary>All calls, in the order of the source.</summary>
    public IReadOnlyList<IInvocationOperation> Calls
    {
        get
        {
            Visited += _calls.Count;
            return _calls;
        }
    }

    public IEnumerable<Variable> Variables => _variables.Values;

    /// <summary>The variables, parameters, fields and properties that are jobs.</summary>
    public IEnumerable<Variable> Jobs => Variables.Where(variable => Symbols.IsJob(variable.Type));

    /// <summary>The local variable that an operation names, or <see langword="null"/>.</summary>
    public Variable? Local(IOperation? mention) =>
        mention is not null && Variable.Mentioned(mention) is ILocalSymbol local ? _variables[local] : null;

    /// <summary>What a value is: looked up where it is a local variable that is set once.</summary>
    public IOperation Origin(IOperation value)
    {
        IOperation plain = value.WithoutConversions();
        return Local(plain)?.OnlyValue ?? plain;
    }

    /// <summary>Whether the program ends by <c>Environment.Exit</c> further on in the same block.</summary>
    public bool ExitsAfter(IOperation operation) => _lastExit is { } exit
        && exit.Syntax.SpanStart > operation.Syntax.SpanStart
        && exit.BlockWith(operation) is not null;

    private static bool EndsProgram(IMethodSymbol method) => method is
    { Name: "Exit" or "FailFast", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } };
}
