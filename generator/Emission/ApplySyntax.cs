using JobGen.Generator.Emission.InformationClasses;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The methods that set limits.</summary>
internal static class ApplySyntax
{
    public static void WritePublic(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        if (syntax.DeclaredPlatform is { } platform)
        {
            writer.Line($"[{Platforms.Attribute(platform)}]");
        }

        writer.Lines("""
            public void Apply() => Apply(DeclaredLimits);

            /// <inheritdoc/>
            """);
        RemarksSyntax.Write(
            writer,
            [.. JobTimeRemarks(syntax), .. syntax.Groups.Select(group => group.Class.FurtherCallsOfApply(group.Limits)).OfType<string>()]);
        writer.Lines($$"""
            public void Apply(in Limits limits)
            {
                using {{RuntimeNames.LimitsScope}} job = new {{RuntimeNames.LimitsScope}}(this);
                {{RuntimeNames.Application}} application = new {{RuntimeNames.Application}}(job.Value, isNew: false);
                Apply(ref application, in limits);
            }

            /// <inheritdoc/>
            public void ResetLimits() => Apply(default(Limits));

            """);
        WriteUpdate(writer, syntax);
    }

    public static void WritePrivate(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines($$"""

            void {{RuntimeNames.Services}}INewJob<Limits>.ApplyToNew(ref {{RuntimeNames.Application}} application, in Limits limits) =>
                Apply(ref application, in limits);

            """);
        WriteApply(writer, syntax);
    }

    private static IEnumerable<string> JobTimeRemarks(PolicySyntax syntax) => syntax.Has<JobTimeLimit>()
        ?
        [
            "A job time that this object applied last goes on where it is. It starts again where this object saw it end: its",
            "subscription by EndOfJobTime, or WaitForSignalAsync. What it could not see, such as a limit cleared through another",
            "handle, only the setter of <see cref=\"JobTimeLimit\"/> surely repairs.",
        ]
        : [];

    private static void WriteApply(CodeWriter writer, PolicySyntax syntax)
    {
        using (writer.Open($"private void Apply(ref {RuntimeNames.Application} application, in Limits limits)"))
        {
            if (syntax.Groups.Count > 1)
            {
                writer.Line("// A value that does not fit throws here, before anything is set.");
            }

            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteConversion(writer, group, isUpdate: false);
            }

            WriteEach(writer, syntax, group => group.Class.WriteApply(writer, group));
        }
    }

    /// <summary>
    /// Writes a statement for each class behind an empty line. Those of a mask and of groups, where the policy has both, change
    /// places at run time.
    /// </summary>
    private static void WriteEach(CodeWriter writer, PolicySyntax syntax, Action<LimitGroup> write)
    {
        LimitGroup? groups = syntax.HasMaskBesideGroups ? syntax.Groups.First(group => group.Class == RuntimeClass.GroupAffinity) : null;
        bool startsBlock = true;
        foreach (LimitGroup group in syntax.Groups.Where(group => group != groups))
        {
            bool isMask = groups is not null && group.Class == InformationClass.ExtendedLimits;
            if (startsBlock || isMask)
            {
                writer.Line();
            }

            if (isMask)
            {
                writer.Line("// A mask and groups exclude each other: what is to be off goes first.");
                WriteGroupsIf("is not null");
                writer.Line();
            }

            write(group);
            if (isMask)
            {
                writer.Line();
                WriteGroupsIf("is null");
            }

            startsBlock = isMask;
        }

        void WriteGroupsIf(string condition)
        {
            using (writer.Open($"if (limits.{nameof(AffinityLimit)} {condition})"))
            {
                write(groups!);
            }
        }
    }

    private static void WriteUpdate(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines("""
            /// <summary>Changes several limits at once: reads those in force, hands them over, and sets the classes that changed.</summary>
            /// <param name="change">Changes the limits in place; it cannot change this job in another way.</param>
            /// <remarks>No other change through this object comes in between; limits that are not declared stay as they are.</remarks>
            /// <inheritdoc cref="Apply()" path="//exception"/>
            """);
        using (writer.Open("public void Update(LimitsUpdate change)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(change);");
            writer.Line($"using {RuntimeNames.Services}LimitsUpdateScope update = new {RuntimeNames.Services}LimitsUpdateScope(this);");
            if (syntax.Groups.Count == 0)
            {
                writer.Line("QueryLimits(out Limits limits);");
                writer.Line("change(ref limits);");
                return;
            }

            WriteUpdateSteps(writer, syntax);
        }
    }

    private static void WriteUpdateSteps(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Line($"QueryLimits(out Limits limits{syntax.OutStructs});");
        if (syntax.Groups.Any(group => group.Class is RuntimeClass))
        {
            writer.Line("Limits before = limits;");
        }

        writer.Line("change(ref limits);");
        writer.Line();
        writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
        writer.Line($"{RuntimeNames.Application} application = new {RuntimeNames.Application}(job.Value, isNew: false);");
        foreach (LimitGroup group in syntax.Groups)
        {
            group.Class.WriteConversion(writer, group, isUpdate: true);
        }

        WriteEach(writer, syntax, group => group.Class.WriteUpdate(writer, group));
    }
}
