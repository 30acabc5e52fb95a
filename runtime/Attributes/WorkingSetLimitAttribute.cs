using System.Diagnostics;

namespace JobGen;

/// <summary>Bounds the working set, the physical memory, of each process of the job.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Setting it needs SeIncreaseBasePriorityPrivilege, which is enabled for the call where the caller holds it, as administrators
/// do; else error 1314, also where another limit of the policy is changed later. It does not bound committed memory: see
/// <see cref="ProcessMemoryLimitAttribute"/>. At run time: <see cref="WorkingSetRange"/>. Windows 2000. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information">
/// JOBOBJECT_BASIC_LIMIT_INFORMATION</see>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class WorkingSetLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public WorkingSetLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="minimum">Bytes, 1 to <paramref name="maximum"/>; zero is refused with 87.</param>
    /// <param name="maximum">Bytes, 1 and up, rounded down to whole pages by Windows.</param>
    public WorkingSetLimitAttribute(ulong minimum, ulong maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The least, in bytes, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Minimum { get; }

    /// <summary>The most, in bytes, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Maximum { get; }
}
