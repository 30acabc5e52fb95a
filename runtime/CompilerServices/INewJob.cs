using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>A job that may be new, on which classes that are off need no call. For generated code.</summary>
/// <typeparam name="TLimits">The policy's limits.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INewJob<TLimits>
    where TLimits : struct
{
    /// <summary>Sets the classes of the given limits that are on.</summary>
    /// <param name="application">The application to a new job.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="JobException">Windows refused a limit.</exception>
    void ApplyToNew(ref LimitsApplication application, in TLimits limits);
}
