using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

/// <summary>One declared limit: what its attribute says, and the words for it.</summary>
internal abstract record Limit
{
    /// <summary>The name of the attribute without its suffix, and of the property in the policy and in its <c>Limits</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The type of the property, fully qualified.</summary>
    public abstract string TypeName { get; }

    /// <summary>What the property means, as the text of its summary.</summary>
    public abstract string Summary { get; }

    /// <summary>Units, ranges and errors, as the text of its remarks.</summary>
    public abstract string Remarks { get; }

    /// <summary>The native calls that the property makes, as text of its remarks; a test counts them.</summary>
    public virtual string Cost => "Reading costs one kernel call, setting two.";

    /// <summary>The information class that carries the limit.</summary>
    public abstract InformationClass Class { get; }

    /// <summary>The declared value as an expression, or <see langword="null"/> where the limit is declared but off.</summary>
    public abstract string? DeclaredValue { get; }

    /// <summary>The platform that <c>SupportedOSPlatform</c> names, or <see langword="null"/> where every Windows has it.</summary>
    public virtual string? Platform => null;

    /// <summary>The same for the declared value, which may need a newer one than other values of the limit.</summary>
    public virtual string? DeclaredPlatform => Platform;

    /// <summary>The name as a local variable.</summary>
    protected string Local => char.ToLowerInvariant(Name[0]) + Name.Substring(1);

    /// <summary>Writes the statements that put <c>limits.Name</c> into the structure behind <c>information</c>.</summary>
    public abstract void WriteToWire(CodeWriter writer);

    /// <summary>Writes the statements that take <c>limits.Name</c> out of the structure behind <c>information</c>.</summary>
    public abstract void WriteFromWire(CodeWriter writer);

    /// <summary>Whether two values are the same limit to the kernel, as an expression.</summary>
    public virtual string EqualExpression(string left, string right) => $"{left} == {right}";

    /// <summary>A hash that is equal for values that <see cref="EqualExpression"/> finds equal, as an expression.</summary>
    public virtual string HashExpression(string value) => value;
}
