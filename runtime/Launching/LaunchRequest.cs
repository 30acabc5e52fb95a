using System.Runtime.InteropServices;

namespace JobGen.Launching;

/// <summary>One launch, checked and in the form that CreateProcessW takes.</summary>
internal sealed class LaunchRequest
{
    /// <summary>The full path of the program or batch file.</summary>
    internal required string Program { get; init; }

    /// <summary>The full path of cmd.exe where <see cref="Program"/> is a batch file.</summary>
    internal string? Interpreter { get; init; }

    /// <summary>The command line with its null: a buffer of this launch's own, for Windows writes into it.</summary>
    internal required char[] CommandLine { get; init; }

    /// <summary>The environment block, or <see langword="null"/> for the caller's environment.</summary>
    internal string? Environment { get; init; }

    internal string? WorkingDirectory { get; init; }

    /// <summary>Process creation flags (CREATE_…).</summary>
    internal uint CreationFlags { get; init; }

    /// <summary>SW_… for the first window, or <see langword="null"/> for the program's own choice.</summary>
    internal ushort? ShowWindow { get; init; }

    /// <summary>Whether the process waits for <see cref="JobProcess.Resume"/>.</summary>
    internal bool IsSuspended => (CreationFlags & Launching.CreationFlags.CREATE_SUSPENDED) != 0;

    internal StreamRedirections Redirections { get; init; } = StreamRedirections.None;

    internal IReadOnlyList<JobObject> OuterJobs { get; init; } = [];

    internal IReadOnlyList<SafeHandle> InheritedHandles { get; init; } = [];

    /// <summary>Whether the child is to inherit anything: else it gets no handle list and no standard handles.</summary>
    internal bool InheritsHandles => Redirections.Any || InheritedHandles.Count > 0;
}
