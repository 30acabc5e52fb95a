using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>Where values of one method body come from and go to, as far as that is plain to see.</summary>
internal static class Flow
{
    /// <summary>The whole body that an operation is part of.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Where a call or a property stands, with what it is called upon, also before <c>?.</c>.</summary>
    public static Location PlaceOf(IOperation use) =>
        (use.Syntax.Parent is ConditionalAccessExpressionSyntax whole && whole.WhenNotNull == use.Syntax ? whole : use.Syntax).GetLocation();

    /// <summary>The operation that takes the value, with what only passes it on left out: conversions and choices.</summary>
    public static (IOperation? User, IOperation Value) UserOf(IOperation value)
    {
        while (value.Parent is { } parent && PassesOn(parent, value))
        {
            value = parent;
        }

        return (value.Parent, value);
    }

    /// <summary>The value without conversions and null checks, and without what stands for it where it is null.</summary>
    public static IOperation Unwrap(IOperation value) => value switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        ICoalesceOperation coalesce => Unwrap(coalesce.Value),
        IConditionalAccessOperation access => Unwrap(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance when AccessOf(instance) is { } access => Unwrap(access.Operation),
        _ => value,
    };

    /// <summary>The value that <c>?.</c> calls upon, as the part behind it sees it.</summary>
    public static IConditionalAccessInstanceOperation? InstanceOf(IConditionalAccessOperation access) => access.WhenNotNull
        .DescendantsAndSelf()
        .OfType<IConditionalAccessInstanceOperation>()
        .FirstOrDefault(instance => AccessOf(instance) == access);

    /// <summary>Every mention of a local variable.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation root) => root.DescendantsAndSelf()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>What a local variable is set to; the operation that sets it where the value is not plain to see.</summary>
    public static IEnumerable<IOperation> Writes(ILocalSymbol local, IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            IOperation? written = operation switch
            {
                IVariableDeclaratorOperation { Initializer: { } initializer } declarator when Is(declarator.Symbol) =>
                    Unwrap(initializer.Value),
                IForEachLoopOperation loop when loop.Locals.Any(Is) => loop,
                IPatternOperation pattern when Is(Declared(pattern)) => Matched(pattern),
                ILocalReferenceOperation reference when Is(reference.Local) => WrittenTo(reference),
                _ => null,
            };
            if (written is not null)
            {
                yield return written;
            }
        }

        bool Is(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, local);
    }

    /// <summary>
    /// What an expression can be: each arm of a choice, looked up where it is a local variable that is set once, which is given too.
    /// </summary>
    public static IEnumerable<(IOperation Value, ILocalSymbol? Variable)> Origins(IOperation value)
    {
        foreach (IOperation arm in Arms(value))
        {
            IOperation[] writes = arm is ILocalReferenceOperation reference
                ? [.. Writes(reference.Local, Root(reference)).Take(2)]
                : [];
            if (writes.Length != 1)
            {
                yield return (arm, null);
                continue;
            }

            foreach (IOperation written in Arms(writes[0]))
            {
                yield return (written, ((ILocalReferenceOperation)arm).Local);
            }
        }
    }

    /// <summary>The variable, parameter, field or property that an expression names, or <see langword="null"/>.</summary>
    public static ISymbol? Named(IOperation? value) => value is null ? null : Unwrap(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    /// <summary>The variable that a pattern puts the whole value into, or <see langword="null"/>.</summary>
    public static ISymbol? Declared(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    /// <summary>The variables that hold the whole value where the pattern matches.</summary>
    public static IEnumerable<ISymbol> Declarations(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => Declarations(negated.Pattern),
        IBinaryPatternOperation binary => Declarations(binary.LeftPattern).Concat(Declarations(binary.RightPattern)),
        _ => Declared(pattern) is { } symbol ? [symbol] : [],
    };

    /// <summary>Whether the target of an assignment takes part in <c>(a, b) = …</c>.</summary>
    public static bool IsDeconstructed(IOperation target) => DeconstructionOf(target) is not null;

    private static bool PassesOn(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation { OperatorMethod: null } or ICoalesceOperation => true,
        IConditionalOperation conditional => conditional.Condition != value,
        ISwitchExpressionArmOperation arm => arm.Value == value,
        ISwitchExpressionOperation choice => choice.Value != value,
        IConditionalAccessOperation access => access.WhenNotNull == value,
        _ => false,
    };

    private static IEnumerable<IOperation> Arms(IOperation value) => Unwrap(value) switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => Arms(choice.WhenTrue).Concat(Arms(other)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Arms(arm.Value)),
        IThrowOperation => [],
        var plain => [plain],
    };

    private static IConditionalAccessOperation? AccessOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation part = instance;
        while (part.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.Operation != part)
            {
                return access;
            }

            part = parent;
        }

        return null;
    }

    private static IOperation? WrittenTo(ILocalReferenceOperation reference)
    {
        IOperation target = reference.Parent is IDeclarationExpressionOperation declaration ? declaration : reference;
        return target.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == target => Unwrap(assignment.Value),
            IAssignmentOperation assignment when assignment.Target == target => assignment,
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: { } call } => call,
            _ => DeconstructionOf(target),
        };
    }

    private static IDeconstructionAssignmentOperation? DeconstructionOf(IOperation target)
    {
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            target = target.Parent;
        }

        return target is ITupleOperation or IDeclarationExpressionOperation
            && target.Parent is IDeconstructionAssignmentOperation deconstruction
            && deconstruction.Target == target
                ? deconstruction
                : null;
    }

    // The value that a pattern looks at as a whole; the pattern itself where that is a part of it.
    private static IOperation Matched(IPatternOperation pattern)
    {
        IOperation whole = pattern;
        while (whole.Parent is INegatedPatternOperation or IBinaryPatternOperation)
        {
            whole = whole.Parent;
        }

        return whole.Parent is IIsPatternOperation match ? Unwrap(match.Value) : pattern;
    }
}
