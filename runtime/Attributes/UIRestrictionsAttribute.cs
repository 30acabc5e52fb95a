using System.Diagnostics;

namespace JobGen;

/// <summary>Keeps the processes of the job from parts of the user interface.</summary>
/// <remarks>
/// Without a value it declares the restrictions and leaves them off until they are set at run time. Keep them to the innermost of
/// nested jobs: Windows may answer 5 where such a job is below another one of its kind, or has jobs below it. Windows 2000.
/// Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_ui_restrictions">
/// JOBOBJECT_BASIC_UI_RESTRICTIONS</see>.
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
    /// <param name="restrictions">
    /// What is forbidden; a bit that this Windows does not know refuses them all with 87: see <see cref="UIRestrictions"/>.
    /// </param>
    public UIRestrictionsAttribute(UIRestrictions restrictions) => Restrictions = restrictions;

    /// <summary>What is forbidden.</summary>
    public UIRestrictions Restrictions { get; }
}
