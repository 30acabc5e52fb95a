using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>A structure that Windows takes as a whole to limit a job. For generated code, which brings its own.</summary>
/// <typeparam name="TSelf">The structure itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IJobLimitInformation<TSelf> : IJobInformation<TSelf>
    where TSelf : unmanaged, IJobLimitInformation<TSelf>
{
    /// <summary>Whether it limits nothing.</summary>
    bool IsOff { get; }

    /// <summary>Sets with one kernel call.</summary>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What is set.</param>
    /// <param name="lastError">The last error, read right after the call, or zero.</param>
    /// <returns>Whether it succeeded.</returns>
    static abstract bool TrySet(nint job, TSelf* information, out int lastError);
}
