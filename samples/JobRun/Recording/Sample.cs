namespace JobGen.JobRun.Recording;

/// <summary>A job at one moment: what it holds then, and what it has used up to then.</summary>
/// <param name="Time">Since the start of the run.</param>
/// <param name="Memory">Bytes of committed memory.</param>
/// <param name="Processes">Processes in the job.</param>
/// <param name="CpuTime">User and kernel time of all processes so far.</param>
/// <param name="ReadBytes">Bytes read so far.</param>
/// <param name="WrittenBytes">Bytes written so far.</param>
internal readonly record struct Sample(
    TimeSpan Time, long Memory, int Processes, TimeSpan CpuTime, long ReadBytes, long WrittenBytes)
{
    /// <summary>
    /// One sample in the place of this one and the next: sums go on from the later one, so that rates stay exact, and the peak of
    /// what comes and goes is kept.
    /// </summary>
    public Sample MergedWith(in Sample next) => next with
    {
        Memory = Math.Max(Memory, next.Memory),
        Processes = Math.Max(Processes, next.Processes),
    };

    /// <summary>How many processors were busy, on the average, since an earlier sample.</summary>
    public double ProcessorsSince(in Sample earlier) => PerSecondSince(earlier, (CpuTime - earlier.CpuTime).TotalSeconds);

    /// <summary>Bytes read a second since an earlier sample.</summary>
    public double ReadRateSince(in Sample earlier) => PerSecondSince(earlier, ReadBytes - earlier.ReadBytes);

    /// <summary>Bytes written a second since an earlier sample.</summary>
    public double WriteRateSince(in Sample earlier) => PerSecondSince(earlier, WrittenBytes - earlier.WrittenBytes);

    private double PerSecondSince(in Sample earlier, double amount)
    {
        double seconds = (Time - earlier.Time).TotalSeconds;
        return seconds > 0 ? Math.Max(0, amount / seconds) : 0;
    }
}
