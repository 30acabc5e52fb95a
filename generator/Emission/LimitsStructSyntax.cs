using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Limits</c>.</summary>
internal static class LimitsStructSyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines($"""

            /// <summary>A value for each declared limit. The default is all off.</summary>
            /// <remarks>
            /// Two values are equal where they are the same to the kernel: memory in whole pages, rates in hundredths of a percent,
            /// times in units of 100 ns.
            /// </remarks>
            {PolicySyntax.GeneratedCode}
            """);
        using (writer.Open("public struct Limits : global::System.IEquatable<Limits>"))
        {
            writer.Line("/// <summary>All limits off.</summary>");
            writer.Line("public static Limits None => default(Limits);");
            foreach (Limit limit in syntax.Policy.Limits)
            {
                string platform = limit.Platform is { } needed ? $"[{Platforms.Attribute(needed)}] " : string.Empty;
                writer.Lines($$"""

                    /// <summary>{{limit.Summary}}</summary>
                    /// <remarks>{{limit.Remarks}} {{syntax.GroupOf(limit).Class.Cost}} Source: {{syntax.GroupOf(limit).Class.Source}}.</remarks>
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

            /// <summary>Compares as <see cref="Equals(Limits)"/> does.</summary>
            public static bool operator ==(Limits left, Limits right) => left.Equals(right);

            /// <summary>Compares as <see cref="Equals(Limits)"/> does.</summary>
            public static bool operator !=(Limits left, Limits right) => !left.Equals(right);

            /// <inheritdoc/>
            public readonly bool Equals(Limits other) =>{{Comparison(comparisons)}};

            /// <inheritdoc/>
            public override readonly bool Equals(object? obj) => obj is Limits other && Equals(other);

            /// <inheritdoc/>
            public override readonly int GetHashCode()
            {
                global::System.HashCode hash = default(global::System.HashCode);
            """);
        foreach (Limit limit in syntax.Policy.Limits)
        {
            writer.Line($"    hash.Add({syntax.GroupOf(limit).Class.Normalized(limit, limit.Name)});");
        }

        writer.Lines("""
                return hash.ToHashCode();
            }
            """);
    }

    private static string Comparison(string[] comparisons) => comparisons.Length switch
    {
        0 => " true",
        1 => " " + comparisons[0],
        _ => "\n    " + string.Join("\n    && ", comparisons),
    };

    private static void WriteText(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Lines($"""

            /// <summary>The limits that are on, in words that do not depend on the culture.</summary>
            /// <returns>Such as <c>KillOnJobClose, JobMemoryLimit = 536870912</c>, or <c>None</c>.</returns>
            public override readonly string ToString() => default({RuntimeNames.Services}LimitsText)
            """);
        foreach (Limit limit in limits)
        {
            writer.Line($"    .Add({Literals.Of(limit.Name)}, {limit.Name})");
        }

        writer.Line("    .ToString();");
    }
}
