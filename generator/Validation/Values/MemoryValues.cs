using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[ProcessMemoryLimit]</c>, <c>[JobMemoryLimit]</c> and <c>[WorkingSetLimit]</c>.</summary>
internal static class MemoryValues
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["ProcessMemoryLimitAttribute"].Concat(attributes["JobMemoryLimitAttribute"]))
        {
            if (limit.Argument<ulong>(0) is < Page.Size and var bytes)
            {
                findings.AtArgument(limit, 0, Rules.MemoryBelowPage, limit.Name, bytes);
            }
            else
            {
                CheckPages(limit, 0, limit.Name, findings);
            }
        }

        foreach (AttributeReader limit in attributes["WorkingSetLimitAttribute"])
        {
            CheckWorkingSet(limit, findings);
        }
    }

    /// <summary>Whether Windows takes the bounds: of one below a page it keeps zero.</summary>
    public static bool IsWorkingSet(ulong minimum, ulong maximum) => minimum >= Page.Size && maximum >= minimum;

    private static void CheckWorkingSet(AttributeReader limit, FindingList findings)
    {
        if (limit.Argument<ulong>(0) is not { } minimum || limit.Argument<ulong>(1) is not { } maximum)
        {
            return;
        }

        if (!IsWorkingSet(minimum, maximum))
        {
            findings.AtArgument(limit, minimum >= Page.Size && maximum < Page.Size ? 1 : 0, Rules.WorkingSetBounds, minimum, maximum);
            return;
        }

        CheckPages(limit, 0, "minimum", findings);
        CheckPages(limit, 1, "maximum", findings);
    }

    private static void CheckPages(AttributeReader limit, int position, string name, FindingList findings)
    {
        if (limit.Argument<ulong>(position) is { } bytes && bytes % Page.Size != 0)
        {
            findings.AtArgument(limit, position, Rules.MemoryNotInPages, name, bytes, Page.RoundDown(bytes));
        }
    }
}
