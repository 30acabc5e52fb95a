namespace JobGen;

/// <summary>The open handles of jobs that this process has created.</summary>
/// <remarks>
/// It knows handles and not the objects around them, so that it keeps none of these alive and needs no weak references, which would
/// cost more than all the rest. A handle is taken out before it is closed, under the lock that each look at it takes.
/// </remarks>
internal static class JobRegistry
{
    private const int FirstLength = 16;
    private const int EndOfList = -1;

    private static readonly Lock s_gate = new();
    private static Entry[] s_entries = [];
    private static int s_firstFree = EndOfList;

    /// <returns>The place of the handle, above zero, to be given back.</returns>
    internal static int Add(nint handle, JobObject job)
    {
        lock (s_gate)
        {
            if (s_firstFree == EndOfList)
            {
                Grow();
            }

            int place = s_firstFree;
            s_firstFree = s_entries[place].NextFree;
            s_entries[place] = new Entry(handle, job.GetType(), job.Name, EndOfList);
            return place + 1;
        }
    }

    internal static void Remove(int place)
    {
        lock (s_gate)
        {
            ref Entry entry = ref s_entries[place - 1];
            JobMetrics.OnClosing(in entry);
            entry = Entry.Free(s_firstFree);
            s_firstFree = place - 1;
        }
    }

    /// <summary>Hands each job to <paramref name="look"/>. None is created or closed meanwhile.</summary>
    /// <param name="look">Must not wait.</param>
    /// <param name="before">What is to be done before, under the same lock.</param>
    internal static void ForEach(Action<Entry> look, Action? before = null)
    {
        lock (s_gate)
        {
            before?.Invoke();
            foreach (Entry entry in s_entries)
            {
                if (entry.Handle != 0)
                {
                    look(entry);
                }
            }
        }
    }

    private static void Grow()
    {
        int length = s_entries.Length;
        Array.Resize(ref s_entries, Math.Max(2 * length, FirstLength));
        for (int i = s_entries.Length - 1; i >= length; i--)
        {
            s_entries[i] = Entry.Free(s_firstFree);
            s_firstFree = i;
        }
    }

    /// <summary>What metrics know of a job.</summary>
    /// <param name="Handle">Its handle, or 0 for a place that is free.</param>
    /// <param name="Policy">The class of its object.</param>
    /// <param name="Name">Its kernel object name.</param>
    /// <param name="NextFree">Of a free place, the next one.</param>
    internal readonly record struct Entry(nint Handle, Type Policy, string? Name, int NextFree)
    {
        internal JobSeries Series => JobSeries.Of(Policy, Name);

        internal static Entry Free(int next) => new(Handle: 0, typeof(void), Name: null, next);
    }
}
