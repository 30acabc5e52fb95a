using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>Variables that are set anew before anybody has read them.</summary>
internal static class Overwritten
{
    /// <summary>Whether the value goes into a variable that the next statement to mention it sets to something else.</summary>
    public static bool IsNextUse(IOperation value)
    {
        (IOperation? user, IOperation used) = Flow.UserOf(value);
        ILocalSymbol? local = user switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment
                when assignment.Value == used => target.Local,
            _ => null,
        };
        IOperation statement = value;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            statement = parent;
        }

        return local is not null
            && statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation
            && statement.Parent is IBlockOperation block
            && block.Operations.SkipWhile(operation => operation != statement).Skip(1).FirstOrDefault(next => Mentions(next, local)) is { } use
            && use is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation } next }
            && !Mentions(next.Value, local)
            && !IsCaptured(local, block);
    }

    private static bool Mentions(IOperation operation, ILocalSymbol local) => Flow.References(local, operation).Any();

    private static bool IsCaptured(ILocalSymbol local, IOperation block) => Flow.Root(block).Descendants()
        .Any(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation
            && !operation.Syntax.Span.Contains(block.Syntax.Span)
            && Mentions(operation, local));
}
