using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>A limit of the whole job next to the same limit of each process.</summary>
internal static class JobAndProcess
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("ProcessMemoryLimitAttribute") is { } processMemory && processMemory.Argument<ulong>(0) is { } processBytes)
        {
            CheckMemory(processMemory, processBytes, attributes, findings);
        }

        if (attributes.First("JobTimeLimitAttribute") is { } jobTime
            && attributes.First("ProcessTimeLimitAttribute") is { } processTime
            && !EndOfJobTime.IsPost(jobTime)
            && TimeLimit.TicksOf(jobTime) is > 0 and var jobTicks
            && TimeLimit.TicksOf(processTime) is { } processTicks
            && jobTicks < processTicks)
        {
            findings.AtNamed(
                jobTime, "Seconds", Rules.JobBelowProcess, jobTime.Name, Seconds(jobTicks), processTime.Name, Seconds(processTicks));
        }
    }

    private static void CheckMemory(AttributeReader processMemory, ulong processBytes, PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("JobMemoryLimitAttribute") is not { } jobMemory
            || jobMemory.Argument<ulong>(0) is not (>= LimitRanges.PageSize and var jobBytes))
        {
            return;
        }

        if (MemoryLimit.WholePages(jobBytes) < MemoryLimit.WholePages(processBytes))
        {
            findings.AtArgument(
                jobMemory, 0, Rules.JobBelowProcess, jobMemory.Name, $"{jobBytes} bytes", processMemory.Name, $"{processBytes} bytes");
        }
        else if (MostMemory(attributes) is { } most && most < MemoryLimit.WholePages(jobBytes))
        {
            uint count = attributes.First("ActiveProcessLimitAttribute")!.Value.Argument<uint>(0)!.Value;
            findings.AtArgument(jobMemory, 0, Rules.JobLimitNotReached, jobMemory.Name, jobBytes, count, processBytes, most);
        }
    }

    private static string Seconds(long ticks) =>
        string.Format(CultureInfo.InvariantCulture, "{0} s", ticks / (double)TimeSpan.TicksPerSecond);

    /// <summary>What all processes of the job can commit together, where both their number and their memory are limited.</summary>
    public static decimal? MostMemory(PolicyAttributes attributes) =>
        attributes.First("ActiveProcessLimitAttribute")?.Argument<uint>(0) is > 0 and var count
        && attributes.First("ProcessMemoryLimitAttribute")?.Argument<ulong>(0) is >= LimitRanges.PageSize and var bytes
            ? count * (decimal)MemoryLimit.WholePages(bytes)
            : null;
}
