using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>Limits that are refused with 1314 without SeIncreaseBasePriorityPrivilege.</summary>
// Below normal takes from nobody: https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information
// names every priority class, and in practice those above normal need it.
internal static class Privileges
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("WorkingSetLimitAttribute") is { } workingSet
            && workingSet.Argument<ulong>(0) is { } minimum
            && workingSet.Argument<ulong>(1) is { } maximum
            && LimitRanges.IsWorkingSet(minimum, maximum))
        {
            findings.At(workingSet, Rules.NeedsPrivilege, workingSet.Name);
        }

        if (attributes.First("PriorityClassLimitAttribute") is { } priority
            && priority.Argument<int>(0) is { } value
            && PriorityClassLimit.IsAboveNormal(value))
        {
            findings.AtArgument(priority, 0, Rules.NeedsPrivilege, priority.Name + " above Normal");
        }

        if (attributes.First("SchedulingClassLimitAttribute") is { } scheduling
            && scheduling.Argument<uint>(0) is > SchedulingClassLimit.HighestFree and <= LimitRanges.HighestSchedulingClass)
        {
            findings.AtArgument(scheduling, 0, Rules.NeedsPrivilege, scheduling.Name + " above 5");
        }
    }
}
