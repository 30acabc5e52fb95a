namespace JobGen.JobRun.Recording;

/// <summary>
/// The processes of a job, those that have ended too. What messages tell at once is held against the job's own list with each
/// sample, since a message can be lost.
/// </summary>
/// <remarks>Memory is bounded: beyond the capacity, processes that were short and started no other one are left out.</remarks>
internal sealed class ProcessHistory(JobObject job, DateTimeOffset runStart, int capacity = ProcessHistory.DefaultCapacity)
{
    internal const int DefaultCapacity = 1_000;
    private const int FewProcesses = 16;
    private const int ListsPerReading = 10;

    private readonly Dictionary<int, FollowedProcess> _living = [];
    private readonly Dictionary<int, RecordedProcess> _lastEnded = [];
    private readonly List<RecordedProcess> _ended = [];
    private readonly HashSet<int> _endedUnannounced = [];
    private TimeSpan _endedCpuTime;
    private int[] _ids = new int[64];
    private int _listNumber;

    /// <summary>How many processes were left out.</summary>
    public int Omitted { get; private set; }

    /// <summary>The CPU time of all processes that were seen.</summary>
    public TimeSpan CpuTime => _endedCpuTime + TimeSpan.FromTicks(Sum(static process => process.CpuTime.Ticks));

    /// <summary>The bytes that the living processes have committed.</summary>
    public long Memory => Sum(static process => process.Memory);

    public string NameOf(int processId) => _living.TryGetValue(processId, out FollowedProcess? process)
        ? process.Record.Name
        : _lastEnded.GetValueOrDefault(processId)?.Name ?? string.Empty;

    /// <summary>What the last process of this id returned, where it has ended and that is known.</summary>
    public uint? ExitCodeOf(int processId) =>
        _living.ContainsKey(processId) ? null : _lastEnded.GetValueOrDefault(processId)?.ExitCode;

    /// <summary>A message says that a process started.</summary>
    public void OnStarted(int processId, DateTimeOffset time)
    {
        // One that comes late is about a process that the list has shown already, and that may have ended since.
        if (_living.TryGetValue(processId, out FollowedProcess? process))
        {
            process.IsAnnounced = true;
        }
        else if (!_endedUnannounced.Remove(processId))
        {
            Follow(processId, time).IsAnnounced = true;
        }
    }

    /// <summary>A message says that a process ended.</summary>
    public void OnEnded(int processId, DateTimeOffset time)
    {
        if (_living.Remove(processId, out FollowedProcess? process))
        {
            Complete(process, time);
        }
    }

    /// <summary>Asks the job for its processes, and them for what they have used: where they are many, a part of them each time.</summary>
    /// <param name="now">The time.</param>
    /// <param name="needsAll">Whether what all have used is needed now, since the job does not tell.</param>
    /// <returns>How many processes there are.</returns>
    public int Refresh(DateTimeOffset now, bool needsAll)
    {
        int count;
        while ((count = job.GetProcessIds(_ids)) > _ids.Length)
        {
            _ids = new int[count * 2];
        }

        _listNumber++;
        foreach (int id in _ids.AsSpan(0, count))
        {
            FollowedProcess process = _living.TryGetValue(id, out FollowedProcess? known) ? known : Follow(id, now);
            process.ListNumber = _listNumber;

            // Windows' ids are multiples of four.
            if (needsAll || count <= FewProcesses || ((id / 4) + _listNumber) % ListsPerReading == 0)
            {
                process.ReadUsage();
            }
        }

        foreach ((int id, FollowedProcess process) in _living)
        {
            if (process.ListNumber != _listNumber)
            {
                // Allowed while the dictionary is gone through, since removing changes no other entry.
                _living.Remove(id);
                Complete(process, now);
            }
        }

        return count;
    }

    /// <summary>All processes in the order of their start.</summary>
    public IReadOnlyList<RecordedProcess> ToList() =>
        [.. _ended.Concat(_living.Values.Select(static process => process.Record)).OrderBy(static process => process.Start)];

    /// <summary>The processes that live, in the order of their start.</summary>
    public IReadOnlyList<RecordedProcess> Living() =>
        [.. _living.Values.Select(static process => process.Record).OrderBy(static process => process.Start)];

    /// <summary>Follows no process any more.</summary>
    public void Release()
    {
        foreach (FollowedProcess process in _living.Values)
        {
            process.Release();
        }
    }

    private FollowedProcess Follow(int processId, DateTimeOffset seen)
    {
        FollowedProcess process = new(processId, ProcessHandle.OpenIn(job, processId), seen, runStart) { ListNumber = _listNumber };
        _living.Add(processId, process);
        return process;
    }

    private void Complete(FollowedProcess process, DateTimeOffset seen)
    {
        process.Complete(seen);
        _endedCpuTime += process.Record.CpuTime;
        _lastEnded[process.Record.Id] = process.Record;
        _ended.Add(process.Record);
        if (!process.IsAnnounced)
        {
            _endedUnannounced.Add(process.Record.Id);
        }

        if (_ended.Count >= 2 * capacity)
        {
            LeaveOutShortest();
        }
    }

    private void LeaveOutShortest()
    {
        HashSet<int> parents = [.. _ended.Concat(Living()).Select(static process => process.ParentId)];
        List<RecordedProcess> kept =
        [
            .. _ended
                .OrderByDescending(process => parents.Contains(process.Id))
                .ThenByDescending(static process => process.End - process.Start)
                .Take(capacity),
        ];
        Omitted += _ended.Count - kept.Count;
        _ended.Clear();
        _ended.AddRange(kept);
        _lastEnded.Clear();
        foreach (RecordedProcess process in kept)
        {
            _lastEnded[process.Id] = process;
        }
    }

    private long Sum(Func<RecordedProcess, long> part)
    {
        long sum = 0;
        foreach (FollowedProcess process in _living.Values)
        {
            sum += part(process.Record);
        }

        return sum;
    }
}
