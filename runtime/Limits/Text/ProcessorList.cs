using System.Globalization;
using System.Numerics;
using System.Text;

namespace JobGen;

/// <summary>Processors of one group as text: <c>0-3,8</c>, or, when read, a mask such as <c>0xF</c>.</summary>
internal static class ProcessorList
{
    internal const string Form = "a list such as '0-3,8'";

    private const int Processors = 64;

    internal static bool TryParse(ReadOnlySpan<char> text, out ulong mask)
    {
        if (LimitParsing.IsHexadecimal(text.TrimStart()))
        {
            return LimitParsing.TryNumber(text, out mask);
        }

        mask = 0;
        foreach (Range range in text.Split(','))
        {
            ReadOnlySpan<char> part = text[range];
            int dash = part.IndexOf('-');
            if (!LimitParsing.TryDecimal(dash < 0 ? part : part[..dash], out uint low)
                || !LimitParsing.TryDecimal(part[(dash + 1)..], out uint high)
                || high >= Processors
                || low > high)
            {
                return false;
            }

            mask |= (ulong.MaxValue >> (int)(Processors - 1 - (high - low))) << (int)low;
        }

        return true;
    }

    internal static string Format(ulong mask)
    {
        if (mask == 0)
        {
            return "0x0";
        }

        StringBuilder text = new();
        int low = 0;
        while (low < Processors && mask >> low != 0)
        {
            low += BitOperations.TrailingZeroCount(mask >> low);
            int count = BitOperations.TrailingZeroCount(~(mask >> low));
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? string.Empty : ",")}{low}");
            if (count > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{low + count - 1}");
            }

            low += count;
        }

        return text.ToString();
    }
}
