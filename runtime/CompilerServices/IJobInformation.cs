using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>A structure that Windows fills for a job. For generated code, which brings its own.</summary>
/// <typeparam name="TSelf">The structure itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IJobInformation<TSelf>
    where TSelf : unmanaged, IJobInformation<TSelf>
{
    /// <summary>The information class, as JOBOBJECTINFOCLASS numbers it.</summary>
    static abstract int InformationClass { get; }

    /// <summary>Queries with one kernel call.</summary>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What is filled.</param>
    /// <param name="lastError">The last error, read right after the call, or zero.</param>
    /// <returns>Whether it succeeded.</returns>
    static abstract bool TryQuery(nint job, TSelf* information, out int lastError);
}
