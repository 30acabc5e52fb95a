using System.Globalization;

namespace JobGen.Generator.Model;

/// <summary>Values as C# source.</summary>
internal static class Literals
{
    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Of(uint value) => value.ToString(CultureInfo.InvariantCulture) + "U";

    public static string Of(long value) => value == long.MinValue
        ? "long.MinValue"
        : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Zero for what is not a number: an analyzer refuses it, and no second error should follow.</summary>
    public static string Of(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? "0D"
        : value.ToString("R", CultureInfo.InvariantCulture) + "D";

    public static string Hex(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    public static string Of(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A time as ticks of 100 ns, the unit of both Windows and <c>TimeSpan</c>.</summary>
    public static string Ticks(long ticks) => $"global::System.TimeSpan.FromTicks({Of(ticks)})";
}
