namespace JobGen;

/// <summary>A call of <see cref="JobObject.Terminate"/> that Windows carried out.</summary>
/// <param name="ExitCode">The exit code that it gave to the processes.</param>
/// <param name="Begin">A time before the call, by the clock that Windows stamps processes with (100 ns since 1601).</param>
/// <param name="End">A time after it.</param>
internal sealed record JobTermination(uint ExitCode, long Begin, long End)
{
    internal bool MayHaveEnded(uint exitCode, long creationTime, long exitTime) =>
        ExitCode == exitCode && Begin <= exitTime && End >= creationTime;
}
