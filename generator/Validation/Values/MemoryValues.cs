using System.Globalization;
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

    /// <summary>Whether Windows takes the bounds, and as bounds: of one below a page it keeps zero.</summary>
    public static bool IsWorkingSet(ulong minimum, ulong maximum) =>
        minimum >= Page.Size && maximum >= minimum && !IsEmptying(minimum, maximum);

    // (SIZE_T)-1 twice: https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-setprocessworkingsetsize
    private static bool IsEmptying(ulong minimum, ulong maximum) => minimum == ulong.MaxValue && maximum == ulong.MaxValue;

    private static void CheckWorkingSet(AttributeReader limit, FindingList findings)
    {
        if (limit.Argument<ulong>(0) is not { } minimum || limit.Argument<ulong>(1) is not { } maximum)
        {
            return;
        }

        if (IsEmptying(minimum, maximum))
        {
            findings.At(limit, Rules.WorkingSetOfAll);
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
            findings.AtArgument(limit, position, Rules.MemoryNotInPages, name, bytes, Page.RoundDown(bytes)).Replacement =
                Page.RoundDown(bytes).ToString(CultureInfo.InvariantCulture);
        }
    }
}
