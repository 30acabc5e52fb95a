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
            [Rules.StaticPolicy.Id] = ModifierEdits.Remove,
            [Rules.AbstractPolicy.Id] = ModifierEdits.Remove,
            [Rules.RequiredMember.Id] = ModifierEdits.Remove,
            [Rules.FilePolicy.Id] = ModifierEdits.MakeInternal,
            [Rules.MemoryBelowPage.Id] = ArgumentEdits.Remove,
            [Rules.WorkingSetBounds.Id] = ArgumentEdits.Remove,
            [Rules.TimeRange.Id] = ArgumentEdits.Remove,
            [Rules.ActiveProcessRange.Id] = ArgumentEdits.Remove,
            [Rules.SchedulingClassRange.Id] = ArgumentEdits.Remove,
            [Rules.PriorityClassUnknown.Id] = ArgumentEdits.Remove,
            [Rules.AffinityEmpty.Id] = ArgumentEdits.Remove,
            [Rules.UIRestrictionsUnknown.Id] = ArgumentEdits.Remove,
            [Rules.EndOfJobTimeUnknown.Id] = ArgumentEdits.Remove,
            [Rules.CpuRateRange.Id] = ArgumentEdits.Remove,
            [Rules.CpuWeightRange.Id] = ArgumentEdits.Remove,
            [Rules.CpuModesMixed.Id] = ArgumentEdits.Remove,
            [Rules.CpuNotifyAlone.Id] = ArgumentEdits.Remove,
            [Rules.DscpRange.Id] = ArgumentEdits.Remove,
            [Rules.IoRateTooLarge.Id] = ArgumentEdits.Remove,
            [Rules.RateOfZero.Id] = ArgumentEdits.Remove,
            [Rules.ToleranceUnknown.Id] = ArgumentEdits.Remove,
            [Rules.ObjectNameEmpty.Id] = ArgumentEdits.Remove,
            [Rules.ThresholdOfZero.Id] = ArgumentEdits.Remove,
            [Rules.IoFlagsUnknown.Id] = ArgumentEdits.Remove,
            [Rules.SubsetWithoutMask.Id] = ArgumentEdits.Remove,
            [Rules.ThresholdNeverReached.Id] = ArgumentEdits.Remove,
            [Rules.ToleranceWithoutRate.Id] = ArgumentEdits.Remove,
            [Rules.IntervalWithoutTolerance.Id] = ArgumentEdits.Remove,
            [Rules.LowAboveHigh.Id] = ArgumentEdits.Remove,
            [Rules.JobLimitNotReached.Id] = ArgumentEdits.Remove,
            [Rules.MemoryNotInPages.Id] = ArgumentEdits.Replace,
            [Rules.UnlikelyValue.Id] = ArgumentEdits.Replace,
            [Rules.VolumeRepeated.Id] = AttributeEdits.Remove,
            [Rules.AffinityWithGroups.Id] = AttributeEdits.Remove,
            [Rules.BothBreakaways.Id] = AttributeEdits.Remove,
            [Rules.NothingToNotify.Id] = AttributeEdits.Remove,
            [Rules.IoRateIgnored.Id] = AttributeEdits.Remove,
            [Rules.WorkingSetOfAll.Id] = AttributeEdits.Remove,
            [Rules.SilentBreakawayWithLimit.Id] = AttributeEdits.Replace,
            [Rules.EmptyPolicy.Id] = AttributeEdits.Replace,
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
