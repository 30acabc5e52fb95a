using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit on user-mode CPU time, in ticks of 100 ns.</summary>
internal abstract record TimeLimit(long? Ticks) : Limit
{
    private const double TicksPerSecond = 10_000_000;

    public override string TypeName => "global::System.TimeSpan?";

    public override string? DeclaredValue => Ticks is { } ticks ? Literals.Ticks(ticks) : null;

    /// <summary>
    /// The time in ticks of 100 ns, rounded; <see langword="null"/> where none is written or where it is not a time that
    /// 64 bits hold.
    /// </summary>
    public static long? TicksOf(AttributeReader attribute) => ToTicks(attribute.Named<double>("Seconds"));

    /// <inheritdoc cref="TicksOf"/>
    public static long? ToTicks(double? seconds)
    {
        double ticks = Math.Round(seconds.GetValueOrDefault() * TicksPerSecond);

        // 2^63 is the first double that a long does not hold; a comparison with NaN is false.
        return seconds is not null && ticks >= 0 && ticks < 9223372036854775808D ? (long)ticks : null;
    }

    /// <summary>Finds seconds that are no time.</summary>
    public static void Check(AttributeReader attribute, FindingList findings) => Check(attribute, "Seconds", findings);

    /// <summary>Finds what is no time, or none at all.</summary>
    public static void Check(AttributeReader attribute, string name, FindingList findings)
    {
        if (attribute.Named<double>(name) is { } seconds && ToTicks(seconds) is null or 0)
        {
            findings.AtNamed(attribute, name, Rules.TimeRange, name, seconds.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
