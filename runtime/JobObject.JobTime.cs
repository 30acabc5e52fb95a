namespace JobGen;

public abstract partial class JobObject
{
    private int _jobTimeEnds;

    /// <summary>To be called with what Windows said, on whatever thread: the next Apply must not count on the job time then.</summary>
    internal void NoteJobTimeEnd(JobTimeEnds end) => Interlocked.Or(ref _jobTimeEnds, (int)end);

    /// <summary>What was noted since the last call.</summary>
    internal JobTimeEnds TakeJobTimeEnds() => (JobTimeEnds)Interlocked.Exchange(ref _jobTimeEnds, 0);
}
