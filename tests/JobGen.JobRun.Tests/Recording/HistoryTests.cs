using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Tests.Recording;

public sealed class HistoryTests
{
    [Fact]
    public void Samples_of_a_long_run_become_fewer_and_stay_even()
    {
        SampleHistory history = new(capacity: 100);
        for (int i = 0; i < 100_000; i++)
        {
            history.Add(SampleAt(i, memory: i == 70_007 ? 5_000 : 10));
        }

        IReadOnlyList<Sample> samples = history.ToList();
        Assert.InRange(samples.Count, 50, 100);
        double[] steps = [.. samples.Skip(1).Zip(samples, static (later, earlier) => (later.Time - earlier.Time).TotalSeconds).SkipLast(1)];
        Assert.All(steps, step => Assert.Equal(steps[0], step, 0.0001));
        Assert.Equal(5_000, samples.Max(static sample => sample.Memory));
        Assert.Equal(5_000, history.PeakMemory);
        Assert.Equal(TimeSpan.FromSeconds(9_999.9), samples[^1].Time);
    }

    [Fact]
    public void Rates_are_the_same_after_merging()
    {
        SampleHistory history = new(capacity: 8);
        for (int i = 0; i < 64; i++)
        {
            history.Add(SampleAt(i, memory: 0));
        }

        IReadOnlyList<Sample> samples = history.ToList();
        Assert.Equal(0.5, samples[^1].ProcessorsSince(samples[0]), 0.0001);
        Assert.Equal(0.5, samples[2].ProcessorsSince(samples[1]), 0.0001);
    }

    [Fact]
    public void Rate_over_no_time_is_none() => Assert.Equal(0, SampleAt(5, memory: 0).ReadRateSince(SampleAt(5, memory: 0)));

    [Fact]
    public void Events_beyond_the_capacity_are_counted()
    {
        EventHistory history = new(capacity: 3);
        for (int i = 1; i <= 5; i++)
        {
            history.Add(new RecordedEvent(TimeSpan.Zero, JobNotificationKind.JobMemoryLimit, i, "tool.exe", Detail: null));
        }

        Assert.Equal([1, 2, 3], history.Notable().Select(static kept => kept.ProcessId));
        Assert.Equal(2, history.Omitted);
        Assert.Equal(5, history.Recent()[^1].ProcessId);
    }

    [Fact]
    public void Starts_and_ends_are_recent_and_not_notable()
    {
        EventHistory history = new();
        history.Add(new RecordedEvent(TimeSpan.Zero, JobNotificationKind.NewProcess, 1, "tool.exe", Detail: null));

        Assert.Empty(history.Notable());
        Assert.Single(history.Recent());
    }

    [Fact]
    public void Tree_has_children_behind_their_parents_and_follows_an_id_that_is_used_twice()
    {
        RecordedProcess[] processes =
        [
            Process(1, parent: 99, start: 0),
            Process(2, parent: 1, start: 1),
            Process(3, parent: 2, start: 2),
            Process(2, parent: 1, start: 5),
            Process(4, parent: 2, start: 6),
            Process(5, parent: 1, start: 7),
        ];

        Assert.Equal(
            [(1, 0), (2, 1), (3, 2), (2, 1), (4, 2), (5, 1)],
            ProcessNode.TreeOf(processes).Select(static node => (node.Process.Id, node.Depth)));
    }

    [Fact]
    public void Tree_of_processes_that_name_each_other_has_all_of_them()
    {
        RecordedProcess[] processes = [Process(1, parent: 2, start: 0), Process(2, parent: 1, start: 0), Process(3, parent: 3, start: 1)];

        Assert.Equal(3, ProcessNode.TreeOf(processes).Count);
    }

    private static Sample SampleAt(int index, long memory) => new(
        TimeSpan.FromSeconds(index / 10.0), memory, 1, TimeSpan.FromSeconds(index / 20.0), index, index);

    private static RecordedProcess Process(int id, int parent, double start) => new(
        id, parent, "tool.exe", TimeSpan.FromSeconds(start), End: null, ExitCode: null, default, 0, 0);
}
