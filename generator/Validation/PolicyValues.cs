using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Combinations;
using JobGen.Generator.Validation.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Validation;

/// <summary>The values that the attributes of a policy declare. Code is generated for wrong ones too: each is the only error.</summary>
internal static class PolicyValues
{
    private static readonly IReadOnlyList<Action<PolicyAttributes, FindingList>> Checks =
    [
        ObjectNameValues.Check,
        MemoryValues.Check,
        TimeValues.Check,
        ProcessValues.Check,
        AffinityValues.Check,
        UIRestrictionsValues.Check,
        CpuRateValues.Check,
        NetRateValues.Check,
        IoRateValues.Check,
        NotificationValues.Check,
        CounterValues.Check,
        Breakaway.Check,
        JobAndProcess.Check,
        Notifications.Check,
        Privileges.Check,
        Restrictions.Check,
        UnlikelyValues.Check,
    ];

    public static void Check(PolicyAttributes attributes, CSharpCompilation compilation, FindingList findings)
    {
        foreach (Action<PolicyAttributes, FindingList> check in Checks)
        {
            check(attributes, findings);
        }

        PointerSizeValues.Check(attributes, compilation.Options.Platform, findings);
    }
}
