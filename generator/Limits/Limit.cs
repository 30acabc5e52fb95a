namespace JobGen.Generator.Limits;

/// <summary>
/// One declared limit. A family is a pair of files: <c>X.cs</c> reads the attribute, <c>X.Syntax.cs</c> writes the code.
/// </summary>
internal abstract partial record Limit
{
    /// <summary>The name of the attribute without its suffix, and of the property in the policy and in its <c>Limits</c>.</summary>
    public abstract string Name { get; }
}
