using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The methods that read limits and violations.</summary>
internal static class QuerySyntax
{
    public static void WritePublic(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines("""

            /// <inheritdoc/>
            """);
        RemarksSyntax.Write(writer, [.. syntax.Groups.Select(group => group.Class.FurtherCallsOfQuery).OfType<string>()]);
        writer.Lines("""
            public Limits QueryLimits()
            {
                QueryLimits(out Limits limits);
                return limits;
            }

            /// <inheritdoc/>
            """);
        if (syntax.Structs.Any())
        {
            string discarded = string.Concat(syntax.Structs.Select(one => $", out {one.Type} _"));
            writer.Line($"public void QueryLimits(out Limits limits) => QueryLimits(out limits{discarded});");
        }
        else
        {
            WriteQuery(writer, syntax, "public void QueryLimits(out Limits limits)");
        }

        writer.Lines("""

            /// <inheritdoc/>
            public bool HasLimits() => QueryLimits() != default(Limits);
            """);
        if (syntax.Policy.Limits.OfType<NotificationLimit>().FirstOrDefault()?.Platform is { } platform)
        {
            WriteViolations(writer, platform);
        }
    }

    public static void WritePrivate(CodeWriter writer, PolicySyntax syntax)
    {
        if (syntax.Structs.Any())
        {
            writer.Line();
            WriteQuery(writer, syntax, $"private void QueryLimits(out Limits limits{syntax.OutStructs})");
        }
    }

    private static void WriteQuery(CodeWriter writer, PolicySyntax syntax, string header)
    {
        using (writer.Open(header))
        {
            writer.Line("limits = default(Limits);");
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteQuery(writer, group);
            }
        }
    }

    private static void WriteViolations(CodeWriter writer, string platform) => writer.Lines($$"""

        /// <summary>Asks Windows which notification limits were passed; the query arms the next notification.</summary>
        /// <param name="violations">Each limit that was passed, with its threshold and the value reached.</param>
        /// <returns><see langword="true"/> where at least one was.</returns>
        /// <inheritdoc cref="HasLimits()" path="//exception"/>
        [{{Platforms.Attribute(platform)}}]
        public bool ReadLimitViolations(out global::JobGen.LimitViolations violations)
        {
            using {{RuntimeNames.Lease}} job = LeaseHandle();
            return {{RuntimeNames.Services}}LimitViolationReader.Read(job.Value, out violations);
        }
        """);
}
