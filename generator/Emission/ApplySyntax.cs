using JobGen.Generator.InformationClasses;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The methods that set limits.</summary>
internal static class ApplySyntax
{
    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        string[] remarks = [.. JobTimeRemarks(syntax), .. syntax.Groups.Select(group => group.Class.FurtherCallsOfApply(group.Limits)).OfType<string>()];
        writer.Line("/// <summary>Sets exactly the declared limits, one kernel call for each information class.</summary>");
        RemarksSyntax.Write(writer, remarks);
        writer.Lines("""
            /// <exception cref="global::JobGen.JobException">Windows refused a limit; the message says which, and what was set before it.</exception>
            """);
        if (syntax.DeclaredPlatform is { } platform)
        {
            writer.Line($"[{Platforms.Attribute(platform)}]");
        }

        writer.Lines("""
            public void Apply() => Apply(in _declaredLimits);

            /// <summary>Sets exactly the given limits, one kernel call for each information class. What is not set in them is switched off.</summary>
            /// <param name="limits">The limits.</param>
            """);
        RemarksSyntax.Write(writer, remarks);
        writer.Lines("""
            /// <exception cref="global::JobGen.JobException">Windows refused a limit; the message says which, and what was set before it.</exception>
            public void Apply(in Limits limits)
            {
                lock (LimitsLock)
                {
                    Apply(in limits, isNew: false);
                }
            }

            /// <summary>Switches every declared limit off.</summary>
            /// <exception cref="global::JobGen.JobException">Windows refused it.</exception>
            public void ResetLimits() => Apply(Limits.None);

            """);
        WriteUpdate(writer, syntax);
        writer.Lines("""
            // A job that lacks a limit must not stay behind, half made.
            private void ApplyToNew(in Limits limits)
            {
                try
                {
                    Apply(in limits, isNew: true);
                }
                catch
                {
                    Dispose();
                    throw;
                }
            }

            """);
        WriteApply(writer, syntax);
    }

    private static IEnumerable<string> JobTimeRemarks(PolicySyntax syntax) => syntax.Has<JobTimeLimit>()
        ?
        [
            "A job time that this object applied last goes on where it is. It starts again where this object saw it end: its",
            "subscription by EndOfJobTime, or WaitForSignalAsync. What it could not see, as a limit cleared through another",
            "handle, only the setter of <see cref=\"JobTimeLimit\"/> surely repairs.",
        ]
        : [];

    private static void WriteApply(CodeWriter writer, PolicySyntax syntax)
    {
        using (writer.Open("private void Apply(in Limits limits, bool isNew)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            if (syntax.Groups.Count > 1)
            {
                writer.Line();
                writer.Line("// A value that does not fit throws here, before anything is set.");
            }

            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteApplyDeclaration(writer, group.Limits);
            }

            ForEachClass(
                writer,
                syntax,
                group => group.Class.WriteApply(writer, group.Limits, group.Applied),
                (mask, groups) => InformationClass.GroupAffinity.WriteApplyWithMask(
                    writer,
                    groups.Limits[0],
                    mask.Applied,
                    groups.Applied,
                    () => mask.Class.WriteApply(writer, mask.Limits, mask.AppliedAfter(groups, GroupInformationEx.SetsGroupsFirst))));
        }

        writer.Line();
    }

    /// <summary>Writes one class after the other, but for those of the mask and the groups where the policy has both.</summary>
    private static void ForEachClass(
        CodeWriter writer, PolicySyntax syntax, Action<LimitGroup> write, Action<LimitGroup, LimitGroup> writeMaskAndGroups)
    {
        for (int index = 0; index < syntax.Groups.Count; index++)
        {
            LimitGroup group = syntax.Groups[index];
            writer.Line();
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
            /// <param name="change">Changes the limits in place.</param>
            /// <remarks>No other change through this object comes in between; limits that the policy does not declare stay as they are.</remarks>
            /// <exception cref="global::JobGen.JobException">Windows refused a limit; the message says which, and what was set before it.</exception>
            """);
        using (writer.Open("public void Update(LimitsUpdate change)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(change);");
            using (writer.Open("lock (LimitsLock)"))
            {
                writer.Line("Limits limits = default;");
                if (syntax.Groups.Count == 0)
                {
                    writer.Line("LeaseHandle().Dispose();");
                    writer.Line("change(ref limits);");
                }
                else
                {
                    WriteUpdateSteps(writer, syntax);
                }
            }
        }

        writer.Line();
    }

    private static void WriteUpdateSteps(CodeWriter writer, PolicySyntax syntax)
    {
        foreach (LimitGroup group in syntax.Groups)
        {
            group.Class.WriteUpdateDeclaration(writer);
        }

        using (writer.Open($"using ({RuntimeNames.Lease} job = LeaseHandle())"))
        {
            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteUpdateQuery(writer, group.Limits);
            }
        }

        writer.Line();
        writer.Line("Limits before = limits;");
        writer.Line("change(ref limits);");
        using (writer.Open($"using ({RuntimeNames.Lease} job = LeaseHandle())"))
        {
            foreach (LimitGroup group in syntax.Groups)
            {
                group.Class.WriteUpdateConversion(writer, group.Limits);
            }

            LimitGroup last = syntax.Groups[syntax.Groups.Count - 1];
            writer.Line(syntax.Groups.Count == 1 ? "const string? applied = null;" : "string? applied = null;");
            ForEachClass(
                writer,
                syntax,
                group => group.Class.WriteUpdate(writer, group.Limits, isLast: group == last),
                (mask, groups) => InformationClass.GroupAffinity.WriteUpdateWithMask(
                    writer,
                    groups.Limits[0],
                    isLast: groups == last,
                    () => mask.Class.WriteUpdate(writer, mask.Limits, isLast: false)));
        }
    }
}
