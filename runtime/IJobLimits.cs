using System.Diagnostics.CodeAnalysis;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>What the generated <c>Limits</c> of every policy can do: read and write each limit by its name, as text.</summary>
/// <typeparam name="TSelf">The <c>Limits</c> themselves.</typeparam>
/// <remarks>
/// As a whole they are text such as <c>KillOnJobClose, JobMemoryLimit = 512MiB, ActiveProcessLimit = 32</c>, or <c>None</c>. Names
/// are compared without regard to case. A name that is unknown or not declared, a value of another kind and one out of range are
/// errors: nothing is left out silently. Equal are limits that are the same to the kernel: in whole pages, hundredths of a percent
/// and units of 100 ns.
/// </remarks>
/// <example>
/// <code>
/// BuildSandbox.Limits limits = BuildSandbox.DeclaredLimits;
/// if (!limits.TrySet("JobMemoryLimit", "1.5g", out string? error))
/// {
///     Console.Error.WriteLine(error);
/// }
/// </code>
/// </example>
public interface IJobLimits<TSelf> : ILimitText<TSelf>, IEquatable<TSelf>, ILimitFields
    where TSelf : struct, IJobLimits<TSelf>
{
    /// <summary>All limits off.</summary>
    static abstract TSelf None { get; }

    /// <summary>The names of the declared limits.</summary>
    static abstract IReadOnlyList<string> Names { get; }

    /// <summary>Sets a limit from text, or says why not and leaves the limits as they were.</summary>
    /// <param name="name">The name of a declared limit, in upper or lower case.</param>
    /// <param name="text">Its value, such as <c>512MiB</c>; <c>off</c> switches any limit off.</param>
    /// <param name="error">What is wrong and what is allowed, as one or more whole sentences.</param>
    /// <returns>Whether it was set.</returns>
    bool TrySet(string name, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? error);

    /// <summary>A limit as text that <see cref="TrySet"/> reads.</summary>
    /// <param name="name">The name of the limit, in upper or lower case.</param>
    /// <returns>The text, <c>off</c> for a limit that is off, or <see langword="null"/> for a name that is not declared.</returns>
    string? GetText(string name);
}
