using System.Diagnostics;

namespace JobGen;

/// <summary>Keeps the processes of the job from parts of the user interface.</summary>
/// <remarks>
/// Without a value it declares the restrictions and leaves them off until they are set at run time. A job with any of them
/// cannot be nested: a launch or an assign fails with error 5 wherever the caller itself runs in a job, as on build agents, in
/// containers and below some IDEs. Windows 2000. Source: JOBOBJECT_BASIC_UI_RESTRICTIONS (Microsoft Learn).
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class UIRestrictionsAttribute : Attribute
{
    /// <summary>Declares the restrictions and leaves them off.</summary>
    public UIRestrictionsAttribute()
    {
    }

    /// <summary>Declares the restrictions.</summary>
    /// <param name="restrictions">What is forbidden; bits that this Windows version does not know are refused with 87.</param>
    public UIRestrictionsAttribute(UIRestrictions restrictions) => Restrictions = restrictions;

    /// <summary>What is forbidden.</summary>
    public UIRestrictions Restrictions { get; }
}
