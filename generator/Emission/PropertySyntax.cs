using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>A property of the policy for each declared limit.</summary>
internal static class PropertySyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        foreach (Limit limit in syntax.Policy.Limits)
        {
            writer.Lines($"""
                /// <summary>{limit.Summary}</summary>
                /// <remarks>
                /// {limit.Cost} {limit.Remarks}
                /// Source: {limit.Class.Source} (Microsoft Learn).
                /// </remarks>
                /// <exception cref="global::JobGen.JobException">
                /// Windows refused it: 5 without the right to query, or to set attributes, 87 for a value out of range; the message says why.
                /// </exception>
                /// <exception cref="global::System.ObjectDisposedException">The job was disposed.</exception>
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                """);
            if (limit.Platform is { } platform)
            {
                writer.Line($"[{Platforms.Attribute(platform)}]");
            }

            using (writer.Open($"public {limit.TypeName} {limit.Name}"))
            {
                limit.Class.WriteAccessors(writer, limit);
            }

            writer.Line();
        }

        WriteDebuggerRows(writer, syntax);
    }

    // A debugger that evaluated every property would make two dozen kernel calls at each step.
    private static void WriteDebuggerRows(CodeWriter writer, PolicySyntax syntax) => writer.Lines($$"""
        [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
        private string DebuggerSummary => Name ?? {{Literals.Of("(unnamed " + syntax.Name.TrimStart('@') + ")")}};

        // The only row of the debugger that calls the kernel, and only when it is opened.
        private (Limits Limits, Counters Counters) DebuggerSnapshot => (QueryLimits(), ReadCounters());

        """);
}
