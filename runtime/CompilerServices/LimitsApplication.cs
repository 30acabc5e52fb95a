using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace JobGen.CompilerServices;

/// <summary>
/// One <c>Apply</c> or <c>Update</c> on its way through the information classes: which job it is for, and what it has set, for the
/// message of a class that fails. For generated code.
/// </summary>
/// <param name="job">A handle that is held for as long as this lives.</param>
/// <param name="isNew">Whether the job is new: what is off is off already, and where a class fails, nothing stays behind.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LimitsApplication(nint job, bool isNew)
{
    private AppliedNames _names;
    private int _count;

    internal nint Job { get; } = job;

    internal bool IsNew { get; } = isNew;

    /// <summary>The limits that were set so far, or <see langword="null"/> for none that stays.</summary>
    internal readonly string? Applied => _count == 0 ? null : string.Join(", ", ((ReadOnlySpan<string?>)_names)[.._count]);

    // The names are put together only where they are needed, since that allocates.
    internal void Add(string limits)
    {
        if (!IsNew)
        {
            _names[_count++] = limits;
        }
    }

    /// <summary>One for each information class that carries limits.</summary>
    [InlineArray(8)]
    private struct AppliedNames
    {
        private string? _first;
    }
}
