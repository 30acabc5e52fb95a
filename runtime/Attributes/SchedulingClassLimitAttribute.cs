using System.Diagnostics;

namespace JobGen;

/// <summary>Sets the scheduling class of the job: the length of its threads' time slices relative to other jobs.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// A class above 5 needs SeIncreaseBasePriorityPrivilege, which is enabled for the call where the caller holds it, as
/// administrators do; else error 1314. It has effect only on systems with long, fixed time slices (servers). Windows 2000. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information">
/// JOBOBJECT_BASIC_LIMIT_INFORMATION</see>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SchedulingClassLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public SchedulingClassLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="schedulingClass">0 to 9, 5 being Windows' default; more is refused with 87.</param>
    public SchedulingClassLimitAttribute(uint schedulingClass) => SchedulingClass = schedulingClass;

    /// <summary>The class, or <see langword="null"/> where the limit is off.</summary>
    public uint? SchedulingClass { get; }
}
