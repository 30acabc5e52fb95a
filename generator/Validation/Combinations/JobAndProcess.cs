using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Values;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>A limit of the whole job next to the same limit of each process.</summary>
internal static class JobAndProcess
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("JobMemoryLimitAttribute") is { } jobMemory
            && attributes.First("ProcessMemoryLimitAttribute") is { } processMemory
            && jobMemory.Argument<ulong>(0) is >= Page.Size and var jobBytes
            && processMemory.Argument<ulong>(0) is { } processBytes
            && Page.RoundDown(jobBytes) < Page.RoundDown(processBytes))
        {
            findings.AtArgument(
                jobMemory, 0, Rules.JobBelowProcess, jobMemory.Name, $"{jobBytes} bytes", processMemory.Name, $"{processBytes} bytes");
        }

        if (attributes.First("JobTimeLimitAttribute") is { } jobTime
            && attributes.First("ProcessTimeLimitAttribute") is { } processTime
            && !EndOfJobTime.IsPost(jobTime)
            && CpuTime.TicksOf(jobTime) is > 0 and var jobTicks
            && CpuTime.TicksOf(processTime) is { } processTicks
            && jobTicks < processTicks)
        {
            findings.AtNamed(
                jobTime, "Seconds", Rules.JobBelowProcess, jobTime.Name, Seconds(jobTicks), processTime.Name, Seconds(processTicks));
        }
    }

    private static string Seconds(long ticks) =>
        string.Format(CultureInfo.InvariantCulture, "{0} s", ticks / (double)TimeSpan.TicksPerSecond);
}
