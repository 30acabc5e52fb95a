using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Limits</c>.</summary>
internal static class LimitsStructSyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        IReadOnlyList<Limit> limits = syntax.Policy.Limits;
        writer.Lines("""
            /// <summary>A value for each declared limit. The default is all off.</summary>
            /// <remarks>
            /// Two values are equal where they are the same to the kernel: memory in whole pages, rates in hundredths of a percent,
            /// times in units of 100 ns.
            /// </remarks>
            """);
        writer.Line(PolicySyntax.GeneratedCode);
        using (writer.Open("public struct Limits : global::System.IEquatable<Limits>"))
        {
            writer.Line("/// <summary>All limits off.</summary>");
            writer.Line("public static Limits None => default;");
            foreach (Limit limit in limits)
            {
                writer.Line();
                writer.Line($"/// <summary>{limit.Summary}</summary>");
                writer.Line($"/// <remarks>{limit.Remarks}</remarks>");
                string platform = limit.Platform is { } needed ? $"[{Platforms.Attribute(needed)}] " : string.Empty;
                writer.Line($"public {limit.TypeName} {limit.Name} {{ readonly get; {platform}set; }}");
            }

            WriteEquality(writer, limits);
            WriteText(writer, limits);
        }
    }

    private static void WriteEquality(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        string[] comparisons = [.. limits.Select(limit => limit.EqualExpression(limit.Name, $"other.{limit.Name}"))];
        writer.Lines("""

            /// <summary>Compares two sets of limits.</summary>
            /// <param name="left">Some limits.</param>
            /// <param name="right">Other limits.</param>
            /// <returns><see langword="true"/> where they are the same to the kernel.</returns>
            public static bool operator ==(Limits left, Limits right) => left.Equals(right);

            /// <summary>Compares two sets of limits.</summary>
            /// <param name="left">Some limits.</param>
            /// <param name="right">Other limits.</param>
            /// <returns><see langword="true"/> where they are not the same to the kernel.</returns>
            public static bool operator !=(Limits left, Limits right) => !left.Equals(right);

            /// <summary>Compares with other limits.</summary>
            /// <param name="other">Other limits.</param>
            /// <returns><see langword="true"/> where they are the same to the kernel.</returns>
            """);
        writer.Line("public readonly bool Equals(Limits other) =>");
        writer.Lines((comparisons.Length == 0 ? "    true" : "    " + string.Join("\n    && ", comparisons)) + ";");
        writer.Lines("""

            /// <inheritdoc/>
            public override readonly bool Equals(object? obj) => obj is Limits other && Equals(other);

            /// <inheritdoc/>
            public override readonly int GetHashCode()
            {
                global::System.HashCode hash = default;
            """);
        foreach (Limit limit in limits)
        {
            writer.Line($"    hash.Add({limit.HashExpression(limit.Name)});");
        }

        writer.Lines("""
                return hash.ToHashCode();
            }
            """);
    }

    private static void WriteText(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Lines("""

            /// <summary>The limits that are on, in words that do not depend on the culture.</summary>
            /// <returns>As <c>KillOnJobClose, JobMemoryLimit = 536870912</c>, or <c>None</c>.</returns>
            """);
        if (limits.Count == 0)
        {
            writer.Line("public override readonly string ToString() => \"None\";");
            return;
        }

        writer.Line($"public override readonly string ToString() => {RuntimeNames.Services}LimitsText.Format(");
        for (int index = 0; index < limits.Count; index++)
        {
            string name = limits[index].Name;
            writer.Line($"    ({Literals.Of(name)}, {name}){(index == limits.Count - 1 ? ");" : ",")}");
        }
    }
}
