using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>Calls that make no job where all goes as it should, as in tests of an error.</summary>
internal static class ExpectedToFail
{
    /// <summary>Whether a lambda that is handed to a call does nothing but make the job: <c>Assert.Throws(() => { P.Create(); })</c>.</summary>
    public static bool IsWholeOfLambda(IInvocationOperation call)
    {
        IOperation whole = call;
        while (whole.Parent is { } parent and not (IBlockOperation or IInvocationOperation or IPropertyReferenceOperation))
        {
            whole = parent;
        }

        return whole.Parent is IBlockOperation { Parent: IAnonymousFunctionOperation lambda } block
            && block.Operations.Count(operation => !operation.IsImplicit || operation == whole) == 1
            && Flow.UserOf(DelegateOf(lambda)).User is IArgumentOperation { Parent: IInvocationOperation };
    }

    /// <summary>Whether the answer goes straight to a call: <c>Assert.False(P.TryOpen("x", out _))</c>.</summary>
    public static bool IsHandedOn(IInvocationOperation call) => Flow.UserOf(call).User is IArgumentOperation;

    private static IOperation DelegateOf(IAnonymousFunctionOperation lambda) => lambda.Parent is IDelegateCreationOperation made ? made : lambda;
}
