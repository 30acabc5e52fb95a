using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The events that charts mark: of those that would lie upon each other the first.</summary>
internal static class EventMarks
{
    private const double PercentApart = 0.6;

    public static IReadOnlyList<RecordedEvent> Of(RunRecord run, TimeAxis time)
    {
        List<RecordedEvent> marks = [];
        double last = double.NegativeInfinity;
        foreach (RecordedEvent told in run.Events.OrderBy(static told => told.Time))
        {
            double place = time.Percent(told.Time);
            if (place - last >= PercentApart)
            {
                last = place;
                marks.Add(told);
            }
        }

        return marks;
    }
}
