using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>Follows one job along the paths through a body, up to one subscription to it.</summary>
internal sealed class JobPaths
{
    private const int MostStarts = 64;
    private static readonly string[] Subscribing = ["Subscribe", "ReadNotificationsAsync"];
    private static readonly string[] Starting = ["Start", "Assign", "AssignCurrentProcess"];

    private readonly IInvocationOperation _subscription;
    private readonly ISymbol _job;
    private readonly JobSymbols _symbols;
    private readonly CancellationToken _cancellationToken;
    private readonly List<IInvocationOperation> _starts = [];
    private readonly HashSet<SyntaxNode> _subscribers = [];
    private readonly Dictionary<CaptureId, ISymbol?> _captures = [];
    private ulong _found;

    public JobPaths(IInvocationOperation subscription, ISymbol job, JobSymbols symbols, CancellationToken cancellationToken)
    {
        _subscription = subscription;
        _job = job;
        _symbols = symbols;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether a call subscribes to a job.</summary>
    public static bool Subscribes(IInvocationOperation call, JobSymbols symbols) => symbols.IsJobMethod(call, Subscribing);

    /// <summary>The starts that can run before the subscription, while nothing is subscribed and the job is the same one.</summary>
    public IEnumerable<IInvocationOperation> StartsBefore(ControlFlowGraph graph)
    {
        if (!ReadNestedFunctions())
        {
            return [];
        }

        Follow(graph, default);
        return _starts.Where((_, number) => (_found & (1UL << number)) != 0).OrderBy(start => start.Syntax.SpanStart);
    }

    // Which of them subscribe; false where one sets the job, so that nobody knows when it changes.
    private bool ReadNestedFunctions()
    {
        foreach (IOperation function in Flow.Root(_subscription).Descendants()
            .Where(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            bool isAround = function.Syntax.Span.Contains(_subscription.Syntax.Span);
            foreach (IOperation operation in function.Descendants())
            {
                if (!isAround && Sets(operation))
                {
                    return false;
                }

                if (operation is IInvocationOperation call && call != _subscription && Is(call.Instance) && Subscribes(call, _symbols))
                {
                    _subscribers.Add(function.Syntax);
                }
            }
        }

        return true;
    }

    private void Follow(ControlFlowGraph graph, State entry)
    {
        foreach (IFlowCaptureOperation capture in graph.Blocks.SelectMany(Operations).OfType<IFlowCaptureOperation>())
        {
            // What is captured on several paths may be something else on each.
            ISymbol? named = Named(capture.Value);
            _captures[capture.Id] = _captures.TryGetValue(capture.Id, out ISymbol? other) && !SymbolEqualityComparer.Default.Equals(named, other)
                ? null
                : named;
        }

        State?[] states = new State?[graph.Blocks.Length];
        states[0] = entry;
        Queue<BasicBlock> changed = new([graph.Blocks[0]]);
        while (changed.Count != 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            BasicBlock block = changed.Dequeue();
            State before = states[block.Ordinal]!.Value;
            State after = Operations(block).Aggregate(before, After);
            foreach ((int next, State state) in Successors(block, before, after))
            {
                State merged = states[next]?.Or(state) ?? state;
                if (states[next] != merged)
                {
                    states[next] = merged;
                    changed.Enqueue(graph.Blocks[next]);
                }
            }
        }

        foreach (BasicBlock block in graph.Blocks.Where(block => states[block.Ordinal] is not null))
        {
            Read(graph, block, states[block.Ordinal]!.Value);
        }

        // Nobody knows when a local function is called.
        foreach (IMethodSymbol function in graph.LocalFunctions.Where(function => IsAround(function.DeclaringSyntaxReferences[0].Span)))
        {
            Follow(graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken), default);
        }
    }

    private void Read(ControlFlowGraph graph, BasicBlock block, State state)
    {
        foreach (IOperation operation in Operations(block))
        {
            if (operation.Syntax == _subscription.Syntax && operation is IInvocationOperation && !state.IsSubscribed)
            {
                _found |= state.Starts;
            }
            else if (operation is IFlowAnonymousFunctionOperation lambda && IsAround(lambda.Syntax.Span))
            {
                // It runs after it is made.
                Follow(graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken), state);
            }

            state = After(state, operation);
        }
    }

    // What runs in a catch may run before the call that failed had any effect. A finally is passed by: it runs on the paths of
    // an error too, and what came before those says nothing about the others.
    private static IEnumerable<(int Block, State State)> Successors(BasicBlock block, State before, State after)
    {
        foreach (ControlFlowBranch? branch in (ControlFlowBranch?[])[block.ConditionalSuccessor, block.FallThroughSuccessor])
        {
            if (branch?.Destination is { } destination)
            {
                yield return (destination.Ordinal, after);
            }
        }

        // Around the root of a nested function are the regions of the function around it, whose blocks are of another graph.
        for (ControlFlowRegion? region = block.EnclosingRegion;
            region is { Kind: not ControlFlowRegionKind.Root };
            region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
            {
                foreach (ControlFlowRegion handler in whole.NestedRegions.Where(nested => nested != region))
                {
                    yield return (handler.FirstBlockOrdinal, handler.Kind == ControlFlowRegionKind.Finally ? before.Or(after) : before);
                }
            }
        }
    }

    private State After(State state, IOperation operation) => operation switch
    {
        _ when Sets(operation) => default,
        IFlowAnonymousFunctionOperation when _subscribers.Contains(operation.Syntax) => new State(0, IsSubscribed: true),
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function }
            when _subscribers.Contains(function.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken)) => new State(0, IsSubscribed: true),
        IInvocationOperation call when Is(call.Instance) && Subscribes(call, _symbols) => new State(0, IsSubscribed: true),
        IInvocationOperation call when !state.IsSubscribed && Is(call.Instance) && _symbols.IsJobMethod(call, Starting) =>
            state with { Starts = state.Starts | Bit(call) },
        _ => state,
    };

    private ulong Bit(IInvocationOperation start)
    {
        int number = _starts.FindIndex(known => known.Syntax == start.Syntax);
        if (number < 0 && _starts.Count < MostStarts)
        {
            number = _starts.Count;
            _starts.Add(start);
        }

        return number < 0 ? 0 : 1UL << number;
    }

    private bool Sets(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().Any(Is),
        IAssignmentOperation assignment => Is(assignment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => argument.Value.DescendantsAndSelf().Any(Is),
        IPatternOperation pattern => SymbolEqualityComparer.Default.Equals(Flow.Declared(pattern), _job),
        _ => false,
    };

    private bool Is(IOperation? value) => SymbolEqualityComparer.Default.Equals(Named(value), _job);

    private ISymbol? Named(IOperation? value) => value is not null && Flow.Unwrap(value) is IFlowCaptureReferenceOperation reference
        ? _captures.TryGetValue(reference.Id, out ISymbol? captured) ? captured : null
        : Flow.Named(value);

    private bool IsAround(Microsoft.CodeAnalysis.Text.TextSpan span) => span.Contains(_subscription.Syntax.Span);

    // In the order in which they run: what an operation is made of comes before it.
    private static IEnumerable<IOperation> Operations(BasicBlock block) => block.Operations
        .Concat(block.BranchValue is { } value ? [value] : [])
        .SelectMany(InOrder);

    private static IEnumerable<IOperation> InOrder(IOperation operation) =>
        operation.ChildOperations.SelectMany(InOrder).Concat([operation]);

    /// <summary>What can have happened to the job: the starts, while it is sure that nothing was subscribed.</summary>
    private readonly record struct State(ulong Starts, bool IsSubscribed)
    {
        public State Or(State other) => new(Starts | other.Starts, IsSubscribed || other.IsSubscribed);
    }
}
