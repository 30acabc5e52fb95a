namespace JobGen.Generator.Limits;

/// <summary>
/// Reads what an attribute says. Code is read while it is typed, so a missing or mistyped argument reads as not written.
/// </summary>
internal readonly struct AttributeReader(AttributeData attribute)
{
    private const string Suffix = "Attribute";

    /// <summary>The attribute itself, for its place in the source.</summary>
    public AttributeData Data => attribute;

    /// <summary>The name as it is written, without its suffix.</summary>
    public string Name => attribute.AttributeClass?.Name is { } name && name.EndsWith(Suffix, StringComparison.Ordinal)
        ? name.Substring(0, name.Length - Suffix.Length)
        : string.Empty;

    /// <summary>The constructor argument at the position, or <see langword="null"/>.</summary>
    public T? Argument<T>(int index)
        where T : struct =>
        index < attribute.ConstructorArguments.Length ? Convert<T>(attribute.ConstructorArguments[index]) : null;

    /// <summary>The text of the constructor argument at the position, or <see langword="null"/>.</summary>
    public string? Text(int index) =>
        index < attribute.ConstructorArguments.Length ? TextOf(attribute.ConstructorArguments[index]) : null;

    /// <summary>The named argument, or <see langword="null"/> where it is not written.</summary>
    public T? Named<T>(string name)
        where T : struct => Convert<T>(NamedArgument(name));

    /// <summary>The text of the named argument, or <see langword="null"/>.</summary>
    public string? NamedText(string name) => TextOf(NamedArgument(name));

    private TypedConstant NamedArgument(string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static T? Convert<T>(TypedConstant constant)
        where T : struct =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && constant.Value is T value ? value : null;

    private static string? TextOf(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive ? constant.Value as string : null;
}
