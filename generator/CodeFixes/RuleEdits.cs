using JobGen.Generator.Diagnostics;

namespace JobGen.CodeFixes;

/// <summary>The edits that put the findings of each rule right. A rule with a code fix is a name here.</summary>
internal static class RuleEdits
{
    /// <summary>By rule, the edits for one finding: the first is the best. None where the code leaves it to the user.</summary>
    public static IReadOnlyDictionary<string, Func<RuleFinding, IEnumerable<RuleEdit>>> All { get; } = new[]
    {
        For(ModifierEdits.MakePartial, Rules.NotPartial, Rules.OuterNotPartial),
        For(AddJobPolicy.Edits, Rules.NotAPolicy),
        For(ModifierEdits.Remove, Rules.StaticPolicy, Rules.AbstractPolicy, Rules.RequiredMember),
        For(ModifierEdits.MakeInternal, Rules.FilePolicy),
        For(
            ArgumentEdits.Remove,
            Rules.MemoryBelowPage, Rules.WorkingSetBounds, Rules.TimeRange, Rules.ActiveProcessRange, Rules.SchedulingClassRange,
            Rules.PriorityClassUnknown, Rules.AffinityEmpty, Rules.UIRestrictionsUnknown, Rules.EndOfJobTimeUnknown,
            Rules.CpuRateRange, Rules.CpuWeightRange, Rules.CpuModesMixed, Rules.CpuNotifyAlone, Rules.DscpRange,
            Rules.IoRateTooLarge, Rules.RateOfZero, Rules.ToleranceUnknown, Rules.ObjectNameEmpty, Rules.ThresholdOfZero,
            Rules.IoFlagsUnknown, Rules.SubsetWithoutMask, Rules.ThresholdNeverReached, Rules.ToleranceWithoutRate,
            Rules.IntervalWithoutTolerance, Rules.LowAboveHigh, Rules.JobLimitNotReached),
        For(ArgumentEdits.Replace, Rules.MemoryNotInPages, Rules.UnlikelyValue),
        For(
            AttributeEdits.Remove,
            Rules.VolumeRepeated, Rules.AffinityWithGroups, Rules.BothBreakaways, Rules.NothingToNotify, Rules.IoRateIgnored,
            Rules.WorkingSetOfAll),
        For(AttributeEdits.Replace, Rules.SilentBreakawayWithLimit, Rules.EmptyPolicy),
        For(KeepJob.Edits, Rules.UnkeptJob),
        For(StartInJob.Edits, Rules.AssignAfterStart),
        For(BaseLimits.Edits, Rules.DroppedLimits),
        For(WidenAccess.Edits, Rules.MissingAccess),
        For(ReleaseSelfHeldJob.Edits, Rules.SelfHeldJobDisposed),
        For(SplitArguments.Edits, Rules.JoinedArguments),
        For(LeaveOutSetting.Edits, Rules.RefusedStartInfo),
        For(CheckCreation.Edits, Rules.UncheckedCreation),
    }.SelectMany(row => row).ToDictionary(entry => entry.Rule.Id, entry => entry.Edits);

    private static IEnumerable<(DiagnosticDescriptor Rule, Func<RuleFinding, IEnumerable<RuleEdit>> Edits)> For(
        Func<RuleFinding, IEnumerable<RuleEdit>> edits, params DiagnosticDescriptor[] rules) => rules.Select(rule => (rule, edits));
}
