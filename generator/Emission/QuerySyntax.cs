using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The methods that read limits and violations.</summary>
internal static class QuerySyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        string[] remarks =
        [
            "A limit that this Windows version does not have reads as off.",
            .. syntax.Groups.Select(group => group.Class.FurtherCallsOfQuery).OfType<string>(),
        ];
        writer.Lines("""
            /// <summary>Asks Windows for the limits in force, one kernel call for each information class.</summary>
            /// <returns>The limits; equal to <see cref="DeclaredLimits"/> where nothing moved.</returns>
            """);
        RemarksSyntax.Write(writer, remarks);
        writer.Lines("""
            /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
            public Limits QueryLimits()
            {
                QueryLimits(out Limits limits);
                return limits;
            }

            /// <summary>Asks Windows for the limits in force, one kernel call for each information class.</summary>
            /// <param name="limits">The limits; equal to <see cref="DeclaredLimits"/> where nothing moved.</param>
            """);
        RemarksSyntax.Write(writer, remarks);
        writer.Lines("""
            /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
            """);
        using (writer.Open("public void QueryLimits(out Limits limits)"))
        {
            writer.Line("limits = default;");
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            foreach (LimitGroup group in syntax.Groups)
            {
                writer.Line();
                group.Class.WriteQuery(writer, group.Limits);
            }
        }

        writer.Lines("""

            /// <summary>Asks Windows whether any of the declared limits is in force.</summary>
            /// <returns><see langword="true"/> where at least one is.</returns>
            /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
            public bool HasLimits() => QueryLimits() != Limits.None;

            """);
        if (syntax.Policy.Limits.OfType<NotificationLimit>().FirstOrDefault()?.Platform is { } platform)
        {
            WriteViolations(writer, platform);
        }
    }

    private static void WriteViolations(CodeWriter writer, string platform) => writer.Lines($$"""
        /// <summary>Asks Windows which notification limits were passed; the query arms the next notification.</summary>
        /// <param name="violations">Each limit that was passed, with its threshold and the value reached.</param>
        /// <returns><see langword="true"/> where at least one was.</returns>
        /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
        [{{Platforms.Attribute(platform)}}]
        public bool ReadLimitViolations(out global::JobGen.LimitViolations violations)
        {
            using {{RuntimeNames.Lease}} job = LeaseHandle();
            return {{RuntimeNames.Services}}LimitViolationReader.Read(job.Value, out violations);
        }

        """);
}
