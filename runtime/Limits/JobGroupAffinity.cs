using System.Runtime.CompilerServices;

namespace JobGen;

/// <summary>The processors that the processes of a job may run on, in up to 32 processor groups.</summary>
/// <remarks>
/// <para>For machines with more than 64 processors. It lives on the stack; nothing of it allocates but <see cref="ToString"/>.</para>
/// <para>
/// Windows 8 or Server 2012. A job cannot have both this and a <see cref="ProcessorAffinity"/>; Windows refuses an unknown
/// group or processor, and an empty group, with 87. Switched off, it reads as every active group with all its processors. Set on
/// purpose, <see cref="AllProcessors"/> stays a group affinity, beside which Windows may refuse a <see cref="ProcessorAffinity"/>.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-group_affinity"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-setinformationjobobject"/>.
/// </para>
/// </remarks>
public partial struct JobGroupAffinity : IEquatable<JobGroupAffinity>
{
    /// <summary>The most groups that Windows can have.</summary>
    public const int MaximumGroups = LimitRanges.HighestGroup + 1;

    private Masks _masks;

    /// <summary>The number of groups that have a processor in it.</summary>
    public readonly int Count
    {
        get
        {
            int count = 0;
            foreach (ulong mask in Span)
            {
                count += mask == 0 ? 0 : 1;
            }

            return count;
        }
    }

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private readonly ReadOnlySpan<ulong> Span => _masks;

    /// <summary>The processors of a group, one bit each, lowest first; zero where the group is not in it.</summary>
    /// <param name="group">0 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is above 31.</exception>
    public readonly ulong this[ushort group]
    {
        get
        {
            ThrowIfBeyond(group);
            return _masks[group];
        }
    }

    /// <summary>Compares the masks of all groups.</summary>
    /// <param name="left">One affinity.</param>
    /// <param name="right">Another affinity.</param>
    /// <returns><see langword="true"/> where they are the same.</returns>
    public static bool operator ==(in JobGroupAffinity left, in JobGroupAffinity right) => left.Span.SequenceEqual(right.Span);

    /// <summary>Compares the masks of all groups.</summary>
    /// <param name="left">One affinity.</param>
    /// <param name="right">Another affinity.</param>
    /// <returns><see langword="true"/> where they differ.</returns>
    public static bool operator !=(in JobGroupAffinity left, in JobGroupAffinity right) => !(left == right);

    /// <summary>The processors of one group.</summary>
    /// <param name="group">0 to 31.</param>
    /// <param name="mask">One bit a processor, lowest first; not zero.</param>
    /// <returns>The affinity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The group is above 31, or the mask zero.</exception>
    public static JobGroupAffinity Of(ushort group, ulong mask)
    {
        if (mask == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(mask), mask, "An affinity mask names at least one processor.");
        }

        return default(JobGroupAffinity).With(group, mask);
    }

    /// <summary>The same affinity with other processors in one group.</summary>
    /// <param name="group">0 to 31.</param>
    /// <param name="mask">One bit a processor, lowest first; zero takes the group out.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The group is above 31.</exception>
    public readonly JobGroupAffinity With(ushort group, ulong mask)
    {
        ThrowIfBeyond(group);
        JobGroupAffinity copy = this;
        copy._masks[group] = mask;
        return copy;
    }

    /// <summary>Enumerates the groups that have a processor in it, lowest first, without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public readonly Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    public readonly bool Equals(JobGroupAffinity other) => this == other;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is JobGroupAffinity other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        foreach ((ushort group, ulong mask) in this)
        {
            hash.Add(group);
            hash.Add(mask);
        }

        return hash.ToHashCode();
    }

    private static void ThrowIfBeyond(ushort group)
    {
        if (group >= MaximumGroups)
        {
            throw new ArgumentOutOfRangeException(nameof(group), group, "A processor group is 0 to 31.");
        }
    }

    [InlineArray(MaximumGroups)]
    private struct Masks
    {
        private ulong _first;
    }
}
