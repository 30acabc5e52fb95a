using JobGen.Generator.Diagnostics;

namespace JobGen.CodeFixes;

/// <summary>The edits that put the findings of each rule right. A rule with a code fix is a line here.</summary>
internal static class RuleEdits
{
    /// <summary>By rule, the edits for one finding: the first is the best. None where the code leaves it to the user.</summary>
    public static IReadOnlyDictionary<string, Func<RuleFinding, IEnumerable<RuleEdit>>> All { get; } =
        new Dictionary<string, Func<RuleFinding, IEnumerable<RuleEdit>>>
        {
            [Rules.NotPartial.Id] = PartialModifier.Edits,
            [Rules.OuterNotPartial.Id] = PartialModifier.Edits,
            [Rules.NotAPolicy.Id] = AddJobPolicy.Edits,
            [Rules.UnkeptJob.Id] = KeepJob.Edits,
            [Rules.AssignAfterStart.Id] = StartInJob.Edits,
            [Rules.DroppedLimits.Id] = BaseLimits.Edits,
            [Rules.MissingAccess.Id] = WidenAccess.Edits,
            [Rules.SelfHeldJobDisposed.Id] = ReleaseSelfHeldJob.Edits,
            [Rules.JoinedArguments.Id] = SplitArguments.Edits,
            [Rules.RefusedStartInfo.Id] = LeaveOutSetting.Edits,
            [Rules.UncheckedCreation.Id] = CheckCreation.Edits,
        };
}
