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
                Apply(job.Value, in limits, isNew: false);
            }

            /// <inheritdoc/>
            public void ResetLimits() => Apply(default(Limits));

            """);
        WriteUpdate(writer, syntax);
    }

    public static void WritePrivate(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines($$"""

            void {{RuntimeNames.Services}}INewJob<Limits>.ApplyToNew({{RuntimeNames.Handle}} job, in Limits limits) => Apply(job, in limits, isNew: true);

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
        using (writer.Open($"private void Apply({RuntimeNames.Handle} job, in Limits limits, bool isNew)"))
        {
            if (syntax.Groups.Count > 1)
            {
                writer.Line("// A value that does not fit throws here, before anything is set.");
            }

            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteConversion(writer, group, isUpdate: false);
            }

            ForEachClass(
                writer,
                syntax,
                group => group.Class.WriteApply(writer, group, group.Applied),
                (mask, groups) => InformationClass.GroupAffinity.WriteApplyWithMask(
                    writer,
                    groups,
                    mask.Applied,
                    groups.Applied,
                    () => mask.Class.WriteApply(writer, mask, mask.AppliedAfter(groups, GroupInformationEx.SetsGroupsFirst))));
        }
    }

    /// <summary>Writes one class after the other, those of several lines as blocks, but for those of the mask and the groups where the policy has both.</summary>
    private static void ForEachClass(
        CodeWriter writer, PolicySyntax syntax, Action<LimitGroup> write, Action<LimitGroup, LimitGroup> writeMaskAndGroups)
    {
        for (int index = 0; index < syntax.Groups.Count; index++)
        {
            LimitGroup group = syntax.Groups[index];
            if (index == 0 || group.Class is not StructClass || syntax.Groups[index - 1].Class is not StructClass)
            {
                writer.Line();
            }

            if (syntax.HasMaskBesideGroups && group.Class == InformationClass.ExtendedLimits)
            {
                index++;
                writeMaskAndGroups(group, syntax.Groups[index]);
            }
            else
            {
                write(group);
            }
        }
    }

    private static void WriteUpdate(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Lines("""
            /// <summary>Changes several limits at once: reads those in force, hands them over, and sets the classes that changed.</summary>
            /// <param name="change">Changes the limits in place; it cannot change this job in another way.</param>
            /// <remarks>No other change through this object comes in between; limits that the policy does not declare stay as they are.</remarks>
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
        string structs = string.Concat(syntax.Structs.Select(one => $", out {one.Type} {one.VariableName}"));
        writer.Line($"QueryLimits(out Limits limits{structs});");
        writer.Line("Limits before = limits;");
        writer.Line("change(ref limits);");
        writer.Line();
        writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
        foreach (LimitGroup group in syntax.Groups)
        {
            group.Class.WriteConversion(writer, group, isUpdate: true);
        }

        LimitGroup last = syntax.Groups[syntax.Groups.Count - 1];
        writer.Line(syntax.Groups.Count == 1 ? "const string? applied = null;" : "string? applied = null;");
        ForEachClass(
            writer,
            syntax,
            group => group.Class.WriteUpdate(writer, group, isLast: group == last),
            (mask, groups) => InformationClass.GroupAffinity.WriteUpdateWithMask(
                writer, groups, isLast: groups == last, () => mask.Class.WriteUpdate(writer, mask, isLast: false)));
    }
}
