using System.Diagnostics;

namespace JobGen;

/// <summary>Binds the processes of the job to processors of one or more groups; repeat it for each group.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// For machines with more than 64 processors. Not together with <see cref="AffinityLimitAttribute"/> (error 87). At run time:
/// <see cref="JobGroupAffinity"/>, which also says what "off" means here. Windows 8 or Server 2012.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-group_affinity"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-setinformationjobobject"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GroupAffinityAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public GroupAffinityAttribute()
    {
    }

    /// <summary>Declares the processors of one group.</summary>
    /// <param name="group">0 to 31, each at most once; a group that the system does not have is refused with 87.</param>
    /// <param name="mask">One bit a processor, lowest first; not zero, and only processors that the group has, else 87.</param>
    public GroupAffinityAttribute(ushort group, ulong mask)
    {
        Group = group;
        Mask = mask;
    }

    /// <summary>The group, or <see langword="null"/> where the limit is off.</summary>
    public ushort? Group { get; }

    /// <summary>The processors, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Mask { get; }
}
