namespace JobGen.Generator.Model;

/// <summary>All that is known of one policy class: no symbol, no syntax, no location.</summary>
/// <param name="Namespace">The namespace as it is written in code, or an empty string for the global one.</param>
/// <param name="ContainingTypes">The declarations that enclose the policy, outermost first, as <c>partial class Outer</c>.</param>
/// <param name="Name">The class name, escaped where it is a keyword.</param>
/// <param name="HintName">The generated file's name.</param>
/// <param name="ObjectName">The default kernel object name, or <see langword="null"/>.</param>
/// <param name="Limits">The declared limits, in the order of the families.</param>
/// <param name="Counters">Which groups of counters are read.</param>
/// <param name="MarksClsCompliance">Whether the class has to say that its unsigned numbers are not CLS-compliant.</param>
/// <param name="ClaimsClsCompliance">Whether the class claims to be CLS-compliant, which the generated part cannot take back.</param>
/// <param name="HasNativeTypes">Whether the native types are the project's own, as in the runtime.</param>
internal sealed record PolicyModel(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string HintName,
    string? ObjectName,
    EquatableArray<Limit> Limits,
    CounterGroups Counters,
    bool MarksClsCompliance,
    bool ClaimsClsCompliance,
    bool HasNativeTypes);
