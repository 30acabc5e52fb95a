using System.Diagnostics;

namespace JobGen;

/// <summary>Holds all processes of the job at one priority class.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Above <see cref="ProcessPriorityClass.Normal"/> it needs SeIncreaseBasePriorityPrivilege, which is enabled for the call where
/// the caller holds it, as administrators do; else error 1314, also where another limit of the policy is changed later.
/// Windows 2000. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information">
/// JOBOBJECT_BASIC_LIMIT_INFORMATION</see>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class PriorityClassLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public PriorityClassLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="priorityClass">One of the six classes; Windows takes anything else for the normal one.</param>
    public PriorityClassLimitAttribute(ProcessPriorityClass priorityClass) => PriorityClass = priorityClass;

    /// <summary>The class, or <see langword="null"/> where the limit is off.</summary>
    public ProcessPriorityClass? PriorityClass { get; }
}
