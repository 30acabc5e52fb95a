namespace JobGen.Generator.Model;

/// <summary>One declared limit: what its attribute says, and the words for it. The record has the attribute's name.</summary>
internal abstract record Limit
{
    /// <summary>The name of the attribute without its suffix, and of the property in the policy and in its <c>Limits</c>.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The type of the property, fully qualified.</summary>
    public abstract string TypeName { get; }

    /// <summary>What the property means, as the text of its summary.</summary>
    public abstract string Summary { get; }

    /// <summary>Units, ranges and errors, as the text of its remarks.</summary>
    public abstract string Remarks { get; }

    /// <summary>The declared value as an expression, or <see langword="null"/> where the limit is declared but off.</summary>
    public abstract string? DeclaredValue { get; }

    /// <summary>The platform that <c>SupportedOSPlatform</c> names, or <see langword="null"/> where every Windows has it.</summary>
    public virtual string? Platform => null;

    /// <summary>The same for the declared value, which may need a newer one than other values of the limit.</summary>
    public virtual string? DeclaredPlatform => Platform;
}
