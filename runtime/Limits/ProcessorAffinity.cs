using System.ComponentModel;

namespace JobGen;

/// <summary>The processors of one group that the processes of a job may run on.</summary>
/// <remarks>
/// Windows 2000; <see cref="Subset"/> Windows 7 or Server 2008 R2. For machines with more than 64 processors see
/// <see cref="JobGroupAffinity"/>; a job cannot have both (error 87). A mask beyond the parent job's is ignored in a nest.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
public readonly partial record struct ProcessorAffinity
{
    /// <summary>Creates an affinity.</summary>
    /// <param name="mask">One bit a processor, lowest first; not zero, and only processors that the system has.</param>
    /// <param name="subset">Whether processes may choose a subset of the mask for themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mask is zero, which Windows refuses with 87.</exception>
    public ProcessorAffinity(ulong mask, bool subset = false)
    {
        if (mask == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(mask), mask, "An affinity mask names at least one processor.");
        }

        Mask = mask;
        Subset = subset;
    }

    /// <summary>One bit a processor, lowest first.</summary>
    public ulong Mask { get; private init; }

    /// <summary>Whether processes may choose a subset of the mask for themselves (JOB_OBJECT_LIMIT_SUBSET_AFFINITY).</summary>
    public bool Subset { get; init; }

    /// <summary>Takes over what a query returned, whatever it is. For generated code.</summary>
    /// <param name="mask">Affinity.</param>
    /// <param name="subset">Whether the subset flag is set.</param>
    /// <returns>The affinity.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ProcessorAffinity FromWire(ulong mask, bool subset) => new() { Mask = mask, Subset = subset };
}
