namespace JobGen.Generator.Analyzers.Usage;

/// <summary>Where an operation stands, as far as that is plain to see: what takes its value, and what it runs under.</summary>
internal static class OperationPlaces
{
    public static IOperation WithoutConversions(this IOperation value) =>
        value is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand.WithoutConversions() : value;

    /// <summary>What takes the value, and the value with its conversions.</summary>
    public static (IOperation? User, IOperation Value) User(this IOperation value)
    {
        while (value.Parent is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion;
        }

        return (value.Parent, value);
    }

    /// <summary>The call of a method of the value, or <see langword="null"/>.</summary>
    public static IInvocationOperation? CallOn(this IOperation value) =>
        value.User() is (IInvocationOperation call, var instance) && call.Instance == instance ? call : null;

    /// <summary>The use of a property of the value, or <see langword="null"/>.</summary>
    public static IPropertyReferenceOperation? PropertyOf(this IOperation value) =>
        value.User() is (IPropertyReferenceOperation property, var instance) && property.Instance == instance ? property : null;

    /// <summary>Whether a call disposes what it is made on.</summary>
    public static bool Disposes(this IInvocationOperation? call) => call?.TargetMethod.Name is "Dispose" or "DisposeAsync";

    public static bool IsAssigned(this IPropertyReferenceOperation property) =>
        property.Parent is IAssignmentOperation assignment && assignment.Target == property;

    /// <summary>Whether a variable is declared by <c>using</c>.</summary>
    public static bool IsUsing(this IVariableDeclaratorOperation declarator) =>
        declarator.Syntax.Parent?.Parent is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };

    /// <summary>The lambda or local function around an operation, or <see langword="null"/>.</summary>
    public static IMethodSymbol? FunctionAround(this IOperation operation)
    {
        IOperation? outer = operation;
        while (outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            outer = outer.Parent;
        }

        return outer is IAnonymousFunctionOperation lambda ? lambda.Symbol : (outer as ILocalFunctionOperation)?.Symbol;
    }

    /// <summary>
    /// The block around an operation and another one, where the first runs whenever that block runs; <see langword="null"/> where it
    /// may not.
    /// </summary>
    public static IOperation? BlockWith(this IOperation operation, IOperation other)
    {
        IOperation inner = operation;
        while (inner.Parent is { } outer && RunsWith(inner, outer))
        {
            if (outer is IBlockOperation or ISwitchCaseOperation && outer.Syntax.Span.Contains(other.Syntax.Span))
            {
                return outer;
            }

            inner = outer;
        }

        return null;
    }

    /// <summary>Whether an error of the operation is expected: caught by its kind, or not where <paramref name="cause"/> stands.</summary>
    public static bool IsCaughtApartFrom(this IOperation operation, IOperation cause)
    {
        for (IOperation inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (outer is ITryOperation { Catches: { Length: > 0 } catches } guarded
                && guarded.Body == inner
                && (!inner.Syntax.Span.Contains(cause.Syntax.Span)
                    || catches.Any(one => one.ExceptionType.Name is not ("Exception" or "Object"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RunsWith(IOperation inner, IOperation outer) => outer switch
    {
        IConditionalOperation choice => choice.Condition == inner,
        ISwitchOperation choice => choice.Value == inner,
        ISwitchExpressionOperation choice => choice.Value == inner,
        IConditionalAccessOperation access => access.Operation == inner,
        ICoalesceOperation choice => choice.Value == inner,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            both.LeftOperand == inner,
        ITryOperation guarded => guarded.Catches.IsEmpty,
        ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => false,
        _ => true,
    };
}
