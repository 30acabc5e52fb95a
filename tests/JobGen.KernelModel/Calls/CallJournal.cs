namespace JobGen.Model;

/// <summary>Counts calls, keeps their records while that is switched on, and orders failures. Guarded by the kernel's lock.</summary>
internal sealed class CallJournal
{
    private readonly int[] _counts = new int[Enum.GetValues<ModelFunction>().Length];
    private readonly List<CallRecord> _records = [];
    private readonly List<OrderedFailure> _failures = [];

    [ThreadStatic]
    private static int t_failable;

    [ThreadStatic]
    private static int t_epoch;

    private int _epoch;

    internal bool Recording { get; set; } = true;

    internal long Total { get; private set; }

    internal int Failable { get; private set; }

    /// <summary>The same for the calling thread alone.</summary>
    internal int FailableOfThisThread => t_epoch == _epoch ? t_failable : 0;

    internal IReadOnlyList<CallRecord> Records => _records;

    internal int Count(ModelFunction function) => _counts[(int)function];

    internal void Order(ModelFunction? function, int? threadId, int number, int error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        _failures.Add(new OrderedFailure(function, threadId, number, error));
    }

    /// <summary>Counts a call and returns the error that was ordered for it, or 0.</summary>
    internal int Enter(ModelFunction function, bool canFail)
    {
        Total++;
        _counts[(int)function]++;
        if (!canFail)
        {
            return Win32Error.Success;
        }

        Failable++;
        t_failable = FailableOfThisThread + 1;
        t_epoch = _epoch;
        int error = Win32Error.Success;
        for (int i = _failures.Count - 1; i >= 0; i--)
        {
            OrderedFailure failure = _failures[i];
            if ((failure.Function is { } only && only != function)
                || (failure.ThreadId is { } thread && thread != Environment.CurrentManagedThreadId))
            {
                continue;
            }

            if (failure.Remaining > 1)
            {
                _failures[i] = failure with { Remaining = failure.Remaining - 1 };
            }
            else
            {
                error = failure.Error;
                _failures.RemoveAt(i);
            }
        }

        return error;
    }

    internal void Record(CallRecord record) => _records.Add(record);

    internal void ClearRecords() => _records.Clear();

    internal void Reset()
    {
        Array.Clear(_counts);
        _records.Clear();
        _failures.Clear();
        Total = 0;
        Failable = 0;
        _epoch++;
        Recording = true;
    }

    private readonly record struct OrderedFailure(ModelFunction? Function, int? ThreadId, int Remaining, int Error);
}
