using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation;

/// <summary><c>[JobCounters]</c>.</summary>
internal static class Counters
{
    private const int Known = (int)(CounterGroups.Default | CounterGroups.Network);

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader counters in attributes[LimitFamilies.CountersAttribute])
        {
            if (counters.Argument<int>(0) is not { } groups)
            {
                continue;
            }

            if (groups == 0)
            {
                findings.AtArgument(counters, 0, Rules.CounterGroupsUnknown, 0, "names no group, so that there are no counters");
            }
            else if ((groups & ~Known) != 0)
            {
                findings.AtArgument(counters, 0, Rules.CounterGroupsUnknown, groups & ~Known, "is no group of counters");
            }
        }
    }
}
