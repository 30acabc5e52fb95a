using System.Collections;
using System.Runtime.CompilerServices;

namespace JobGen;

/// <summary>The I/O limits of a job on several volumes, at most one for each.</summary>
/// <remarks>
/// Equal to another where each volume has an equal limit, in whatever order. A collection expression makes one:
/// <c>job.IoRateControl = [new IoRate { MaxIops = 500 }];</c>
/// </remarks>
[CollectionBuilder(typeof(IoRates), nameof(Create))]
public readonly partial struct IoRates : IReadOnlyList<IoRate>, IEquatable<IoRates>
{
    private readonly IoRate[]? _rates;

    private IoRates(IoRate[] rates) => _rates = rates;

    /// <summary>The number of limits.</summary>
    public int Count => _rates?.Length ?? 0;

    private ReadOnlySpan<IoRate> Span => _rates;

    /// <summary>The limit at a position.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public IoRate this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _rates![index];
        }
    }

    /// <summary>The limit of a volume, or <see langword="null"/> where it has none of its own.</summary>
    /// <param name="volumeName">The NT device name, or <see langword="null"/> for the limit that holds for each volume.</param>
    public IoRate? this[string? volumeName]
    {
        get
        {
            foreach (ref readonly IoRate rate in Span)
            {
                if (IoRate.SameVolume(rate.VolumeName, volumeName))
                {
                    return rate;
                }
            }

            return null;
        }
    }

    /// <summary>Compares the limits of each volume.</summary>
    /// <param name="left">Some limits.</param>
    /// <param name="right">Other limits.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public static bool operator ==(IoRates left, IoRates right) => left.Equals(right);

    /// <summary>Compares the limits of each volume.</summary>
    /// <param name="left">Some limits.</param>
    /// <param name="right">Other limits.</param>
    /// <returns><see langword="true"/> where they differ.</returns>
    public static bool operator !=(IoRates left, IoRates right) => !left.Equals(right);

    /// <summary>Puts limits together.</summary>
    /// <param name="rates">The limits; they are copied.</param>
    /// <returns>The limits as one value.</returns>
    /// <exception cref="ArgumentException">Two of them are for the same volume.</exception>
    public static IoRates Create(params ReadOnlySpan<IoRate> rates)
    {
        int repeated = IndexOfRepeated(rates);
        return repeated < 0
            ? new IoRates(rates.ToArray())
            : throw new ArgumentException($"Two I/O limits for {NameOfVolume(rates[repeated])}.", nameof(rates));
    }

    /// <summary>Enumerates without allocating.</summary>
    /// <returns>The enumerator of a span.</returns>
    public ReadOnlySpan<IoRate>.Enumerator GetEnumerator() => Span.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<IoRate> IEnumerable<IoRate>.GetEnumerator() => ((IEnumerable<IoRate>)(_rates ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => (_rates ?? []).GetEnumerator();

    /// <summary>Whether these are the same limits in the same order.</summary>
    internal bool Holds(ReadOnlySpan<IoRate> rates) => Span.SequenceEqual(rates);

    /// <summary>These limits, and others on volumes that these leave out.</summary>
    internal IoRates And(IoRates others)
    {
        List<IoRate>? all = null;
        foreach (ref readonly IoRate rate in others)
        {
            if (this[rate.VolumeName] is null)
            {
                (all ??= [.. Span]).Add(rate);
            }
        }

        return all is null ? this : new IoRates([.. all]);
    }

    /// <inheritdoc/>
    public bool Equals(IoRates other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        foreach (ref readonly IoRate rate in Span)
        {
            if (other[rate.VolumeName] is not { } counterpart || !rate.Equals(counterpart))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IoRates other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, since the order does not count.
        int hash = Count;
        foreach (ref readonly IoRate rate in Span)
        {
            hash += rate.GetHashCode();
        }

        return hash;
    }

    private static int IndexOfRepeated(ReadOnlySpan<IoRate> rates)
    {
        if (rates.Length < 2)
        {
            return -1;
        }

        HashSet<string?> volumes = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < rates.Length; i++)
        {
            if (!volumes.Add(rates[i].VolumeName))
            {
                return i;
            }
        }

        return -1;
    }

    private static string NameOfVolume(in IoRate rate) => rate.VolumeName ?? "each volume";
}
