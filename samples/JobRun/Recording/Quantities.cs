using System.Globalization;

namespace JobGen.JobRun.Recording;

/// <summary>Amounts as people read them, short and in one culture.</summary>
internal static class Quantities
{
    private const double Step = 1024;
    private static readonly string[] s_units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary>Such as <c>312 MiB</c>: three digits, and none behind the point where they do not help.</summary>
    public static string Bytes(double bytes)
    {
        int unit = 0;
        while (Math.Abs(bytes) >= Step - 0.5 && unit < s_units.Length - 1)
        {
            bytes /= Step;
            unit++;
        }

        string format = unit == 0 || Math.Abs(bytes) >= 100 ? "0" : Math.Abs(bytes) >= 10 ? "0.#" : "0.##";
        return $"{bytes.ToString(format, CultureInfo.InvariantCulture)} {s_units[unit]}";
    }

    public static string BytesPerSecond(double bytes) => $"{Bytes(bytes)}/s";

    public static string Percent(double percent) =>
        $"{percent.ToString(percent < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)} %";

    public static string Count(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1.2 s</c>, <c>2 min 05 s</c>, <c>3 h 07 min</c>.</summary>
    public static string Time(TimeSpan time)
    {
        double seconds = time.TotalSeconds;
        if (seconds < 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
        }

        if (seconds < 60)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds * 10) / 10:0.0} s");
        }

        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min");
    }
}
