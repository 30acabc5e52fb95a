using JobGen.Generator.Emission.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Limits</c>.</summary>
internal static class LimitsStructSyntax
{
    // The values that HashCode.Combine takes.
    private const int MostCombined = 8;

    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines($"""

            /// <summary>A value for each declared limit. The default is all off.</summary>
            {PolicySyntax.GeneratedCode}
            {RuntimeNames.JsonConverter("LimitsConverter<Limits>")}
            """);
        using (writer.Open($"public struct Limits : {RuntimeNames.Runtime}IJobLimits<Limits>"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line("public static Limits None => default(Limits);");
            foreach (Limit limit in syntax.Policy.Limits)
            {
                InformationClass informationClass = syntax.GroupOf(limit).Class;
                string platform = limit.Platform is { } needed ? $"[{Platforms.Attribute(needed)}] " : string.Empty;
                writer.Lines($$"""

                    /// <summary>{{limit.Summary}}</summary>
                    /// <remarks>{{limit.Remarks}} {{informationClass.Cost}} Source: {{informationClass.Source}}.</remarks>
                    public {{limit.TypeName}} {{limit.Name}} { readonly get; {{platform}}set; }
                    """);
            }

            WriteEquality(writer, syntax);
            WriteText(writer, syntax.Policy.Limits);
        }
    }

    private static void WriteEquality(CodeWriter writer, PolicySyntax syntax)
    {
        string[] comparisons =
        [
            .. syntax.Policy.Limits.Select(limit =>
                syntax.GroupOf(limit).Class.EqualExpression(limit, limit.Name, $"other.{limit.Name}")),
        ];
        writer.Lines($$"""

            public static bool operator ==(Limits left, Limits right) => left.Equals(right);

            public static bool operator !=(Limits left, Limits right) => !left.Equals(right);

            public readonly bool Equals(Limits other) =>{{Comparison(comparisons)}};

            public override readonly bool Equals(object? obj) => obj is Limits other && Equals(other);

            """);
        WriteHash(writer, [.. syntax.Policy.Limits.Select(limit => syntax.GroupOf(limit).Class.Normalized(limit, limit.Name))]);
    }

    private static string Comparison(string[] comparisons) => comparisons.Length switch
    {
        0 => " true",
        1 => " " + comparisons[0],
        _ => "\n    " + string.Join("\n    && ", comparisons),
    };

    private static void WriteHash(CodeWriter writer, string[] values)
    {
        const string Header = "public override readonly int GetHashCode()";
        const string HashCode = "global::System.HashCode";
        if (values.Length is > 0 and <= MostCombined)
        {
            string start = values.Length == 1 ? string.Empty : "\n    ";
            writer.Lines($"{Header} => {HashCode}.Combine({start}{string.Join(",\n    ", values)});");
            return;
        }

        using (writer.Open(Header))
        {
            writer.Line($"{HashCode} hash = default({HashCode});");
            writer.Lines(values.Select(value => $"hash.Add({value});"));
            writer.Line("return hash.ToHashCode();");
        }
    }

    private static void WriteText(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        const string Text = RuntimeNames.Services + "LimitsText";
        const string Span = "global::System.ReadOnlySpan<char>";
        const string Provider = "global::System.IFormatProvider? provider";
        const string Error = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? error";
        writer.Lines($"""

            /// <inheritdoc/>
            public static global::System.Collections.Generic.IReadOnlyList<string> Names => {Text}.Names<Limits>();
            /// <inheritdoc/>
            public static Limits Parse({Span} s, {Provider} = null) => {Text}.Parse<Limits>(s);
            /// <inheritdoc/>
            public static bool TryParse({Span} s, {Provider}, out Limits result) => {Text}.TryParse(s, out result, out string? _);
            /// <inheritdoc/>
            public static bool TryParse({Span} text, out Limits value, {Error}) => {Text}.TryParse(text, out value, out error);
            /// <inheritdoc/>
            public bool TrySet(string name, {Span} text, {Error}) => {Text}.TrySet(ref this, name, text, out error);
            /// <inheritdoc/>
            public readonly string? GetText(string name) => {Text}.GetText(this, name);
            /// <summary>The limits that are on, as text that <see cref="Parse"/> reads, or <c>None</c>.</summary>
            public override readonly string ToString() => {Text}.Format(this);

            """);
        using (writer.Open($"void {RuntimeNames.Services}ILimitFields.Visit<TVisitor>(ref TVisitor visitor)"))
        {
            foreach (Limit limit in limits)
            {
                writer.Line($"{limit.Name} = visitor.Visit({Literals.Of(limit.Name)}, {limit.Name});");
            }
        }
    }
}
