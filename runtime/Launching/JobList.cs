namespace JobGen.Launching;

/// <summary>The jobs of one launch, root first, with their handles kept open for as long as the launch lasts.</summary>
internal sealed class JobList : IDisposable
{
    private readonly JobObject[] _jobs;
    private readonly SafeJobHandle[] _handles;
    private readonly nint[] _values;
    private int _begun;
    private int _referenced;

    private JobList(int count)
    {
        _jobs = new JobObject[count];
        _handles = new SafeJobHandle[count];
        _values = new nint[count];
    }

    /// <summary>Never written to once it is complete, so that the process may share it.</summary>
    internal JobObject[] Jobs => _jobs;

    internal ReadOnlySpan<nint> Values => _values;

    internal static JobList Open(IReadOnlyList<JobObject> outer, JobObject job)
    {
        JobList list = new(outer.Count + 1);
        try
        {
            for (int i = 0; i < outer.Count; i++)
            {
                if (ReferenceEquals(outer[i], job) || outer.Take(i).Contains(outer[i]))
                {
                    throw new ArgumentException($"JobStartOptions.OuterJobs[{i}] is named twice, or is the job itself.", nameof(outer));
                }

                list.Add(outer[i]);
            }

            list.Add(job);
            return list;
        }
        catch
        {
            list.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        for (int i = 0; i < _referenced; i++)
        {
            _handles[i].DangerousRelease();
        }

        // Last: who waits for it closes the job, which nothing of this may then postpone.
        for (int i = 0; i < _begun; i++)
        {
            _jobs[i].Launches.End();
        }
    }

    /// <summary>A job that was disposed since it was opened here.</summary>
    internal JobObject? FindDisposed() => Array.Find(_jobs, job => job.IsDisposed);

    private void Add(JobObject job)
    {
        job.Launches.Begin();
        _jobs[_begun++] = job;
        SafeJobHandle handle = job.Handle;
        bool added = false;
        handle.DangerousAddRef(ref added);
        _handles[_referenced] = handle;
        _values[_referenced++] = handle.DangerousGetHandle();
    }
}
