namespace JobGen.JobRun.Report;

/// <summary>Fewer points for the same picture.</summary>
internal static class Thinning
{
    /// <summary>
    /// The indices of the points that a curve is drawn through: of each stretch the lowest and the highest, in their order, so
    /// that no peak is lost, and the first and the last.
    /// </summary>
    public static List<int> ExtremesOf(ReadOnlySpan<double> values, int stretches)
    {
        List<int> kept = [];
        if (values.Length <= 2 * stretches)
        {
            for (int i = 0; i < values.Length; i++)
            {
                kept.Add(i);
            }

            return kept;
        }

        kept.Add(0);
        for (int stretch = 0; stretch < stretches; stretch++)
        {
            int start = (int)((long)stretch * values.Length / stretches);
            int end = (int)((long)(stretch + 1) * values.Length / stretches);
            int lowest = start;
            int highest = start;
            for (int i = start; i < end; i++)
            {
                lowest = values[i] < values[lowest] ? i : lowest;
                highest = values[i] > values[highest] ? i : highest;
            }

            Add(kept, Math.Min(lowest, highest));
            Add(kept, Math.Max(lowest, highest));
        }

        Add(kept, values.Length - 1);
        return kept;
    }

    /// <summary>Evenly spaced indices, the first and the last among them.</summary>
    public static IEnumerable<int> EvenlyOf(int count, int wanted) => count <= wanted
        ? Enumerable.Range(0, count)
        : Enumerable.Range(0, wanted).Select(i => (int)((long)i * (count - 1) / (wanted - 1)));

    private static void Add(List<int> kept, int index)
    {
        if (kept[^1] != index)
        {
            kept.Add(index);
        }
    }
}
