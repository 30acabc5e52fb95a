using System.Diagnostics;

namespace JobGen;

/// <summary>Binds the processes of the job to some processors of one group.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Not together with <see cref="GroupAffinityAttribute"/> (error 87). At run time: <see cref="ProcessorAffinity"/>.
/// Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AffinityLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public AffinityLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="mask">
    /// One bit a processor, lowest first; not zero, and only processors that the system has, else 87. In a 32-bit process
    /// the mask has 32 bits.
    /// </param>
    public AffinityLimitAttribute(ulong mask) => Mask = mask;

    /// <summary>The processors, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Mask { get; }

    /// <summary>
    /// Whether processes may choose a subset of the mask for themselves (JOB_OBJECT_LIMIT_SUBSET_AFFINITY). Windows 7 or
    /// Server 2008 R2.
    /// </summary>
    public bool Subset { get; set; }
}
