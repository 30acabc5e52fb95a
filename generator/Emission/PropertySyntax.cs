using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>A property of the policy for each declared limit.</summary>
internal static class PropertySyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        foreach (Limit limit in syntax.Policy.Limits)
        {
            LimitGroup group = syntax.GroupOf(limit);
            writer.Lines($"""

                /// <inheritdoc cref="Limits.{limit.Name}"/>
                /// <exception cref="global::JobGen.JobException">Windows refused it; the message says why.</exception>
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                """);
            if (limit.Platform is { } platform)
            {
                writer.Line($"[{Platforms.Attribute(platform)}]");
            }

            using (writer.Open($"public {limit.TypeName} {limit.Name}"))
            {
                group.Class.WriteAccessors(writer, group, limit);
            }
        }

        // A debugger that evaluated every property would make two dozen kernel calls at each step.
        writer.Lines($"""

            // The only row of the debugger that calls the kernel, and only when it is opened.
            {(syntax.HasCounters
                ? "private (Limits Limits, Counters Counters) DebuggerSnapshot => (QueryLimits(), ReadCounters());"
                : "private Limits DebuggerSnapshot => QueryLimits();")}
            """);
    }
}
