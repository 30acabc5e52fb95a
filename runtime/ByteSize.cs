namespace JobGen;

/// <summary>Binary multiples of a byte, for limits: <c>512 * ByteSize.MiB</c>.</summary>
/// <remarks>
/// The constants are unsigned 64-bit, so a product of them cannot wrap at 4 GiB, and may stand in an attribute. A product
/// above 2^64 - 1 of constants does not compile; of variables, use the methods, which throw.
/// </remarks>
public static partial class ByteSize
{
    /// <summary>1,024 bytes.</summary>
    public const ulong KiB = 1UL << 10;

    /// <summary>1,048,576 bytes.</summary>
    public const ulong MiB = 1UL << 20;

    /// <summary>1,073,741,824 bytes.</summary>
    public const ulong GiB = 1UL << 30;

    /// <summary>1,099,511,627,776 bytes.</summary>
    public const ulong TiB = 1UL << 40;

    /// <summary>Kibibytes as bytes.</summary>
    /// <param name="count">0 to 2^54 - 1.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the bytes do not fit into 64 bits.</exception>
    public static ulong FromKiB(long count) => Multiply(count, KiB);

    /// <summary>Mebibytes as bytes.</summary>
    /// <param name="count">0 to 2^44 - 1.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the bytes do not fit into 64 bits.</exception>
    public static ulong FromMiB(long count) => Multiply(count, MiB);

    /// <summary>Gibibytes as bytes.</summary>
    /// <param name="count">0 to 2^34 - 1.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the bytes do not fit into 64 bits.</exception>
    public static ulong FromGiB(long count) => Multiply(count, GiB);

    /// <summary>Tebibytes as bytes.</summary>
    /// <param name="count">0 to 2^24 - 1.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the bytes do not fit into 64 bits.</exception>
    public static ulong FromTiB(long count) => Multiply(count, TiB);

    private static ulong Multiply(long count, ulong unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ulong most = ulong.MaxValue / unit;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)count, most, nameof(count));
        return (ulong)count * unit;
    }
}
