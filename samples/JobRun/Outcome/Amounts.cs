using System.Globalization;

namespace JobGen.JobRun.Outcome;

/// <summary>Numbers as a person reads them: <c>12.3 MiB</c>, <c>1 m 5.0 s</c>.</summary>
internal static class Amounts
{
    internal static string Bytes(ulong bytes)
    {
        (ulong unit, string name) = bytes switch
        {
            >= ByteSize.TiB => (ByteSize.TiB, "TiB"),
            >= ByteSize.GiB => (ByteSize.GiB, "GiB"),
            >= ByteSize.MiB => (ByteSize.MiB, "MiB"),
            >= ByteSize.KiB => (ByteSize.KiB, "KiB"),
            _ => (1UL, "bytes"),
        };
        return unit == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes} {name}")
            : string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / unit:0.0} {name}");
    }

    internal static string Time(TimeSpan time)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return time.TotalSeconds switch
        {
            < 1 => string.Create(invariant, $"{time.TotalMilliseconds:0} ms"),
            < 60 => string.Create(invariant, $"{time.TotalSeconds:0.0} s"),
            < 3600 => string.Create(invariant, $"{(int)time.TotalMinutes} m {time.Seconds} s"),
            _ => string.Create(invariant, $"{(int)time.TotalHours} h {time.Minutes} m {time.Seconds} s"),
        };
    }
}
