using Microsoft.CodeAnalysis;
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

    /// <summary>The operation that takes the value, conversions left out.</summary>
    public static (IOperation? User, IOperation Value) UserOf(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return (value.Parent, value);
    }

    /// <summary>The value without conversions, and without what stands for it where it is null.</summary>
    public static IOperation Unwrap(IOperation value) => value switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        ICoalesceOperation coalesce => Unwrap(coalesce.Value),
        _ => value,
    };

    /// <summary>Every mention of a local variable.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation root) => root.Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>What a local variable is set to; the call where it is an <c>out</c> argument.</summary>
    public static IEnumerable<IOperation> Writes(ILocalSymbol local, IOperation root)
    {
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer: { } initializer } declarator
                && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                yield return Unwrap(initializer.Value);
            }
        }

        foreach (ILocalReferenceOperation reference in References(local, root))
        {
            IOperation? target = reference.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : reference.Parent;
            switch (target)
            {
                case IAssignmentOperation assignment when assignment.Target == reference:
                    yield return assignment is ISimpleAssignmentOperation ? Unwrap(assignment.Value) : assignment;
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: { } call }:
                    yield return call;
                    break;
            }
        }
    }

    /// <summary>What an expression is, looked up where it is a local variable that is set once.</summary>
    public static IOperation Origin(IOperation value)
    {
        IOperation plain = Unwrap(value);
        if (plain is ILocalReferenceOperation reference)
        {
            IOperation[] writes = [.. Writes(reference.Local, Root(reference)).Take(2)];
            return writes.Length == 1 ? writes[0] : plain;
        }

        return plain;
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
}
