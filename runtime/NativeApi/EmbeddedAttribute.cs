namespace Microsoft.CodeAnalysis;

/// <summary>
/// Keeps a type inside its assembly: the compiler does not show it to friends. It knows the attribute by this name, and lets
/// several generators declare a part of it.
/// </summary>
internal sealed partial class EmbeddedAttribute : global::System.Attribute;
