using System.ComponentModel;

namespace JobGen;

/// <summary>The least and the most physical memory that each process of a job may hold in its working set.</summary>
/// <remarks>
/// Windows 2000. Setting it needs SeIncreaseBasePriorityPrivilege, which is enabled for the call (error 1314 where it is not
/// held). Windows keeps whole pages. It does not bound what a process commits: see <see cref="ProcessMemoryLimitAttribute"/>.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information">
/// JOBOBJECT_BASIC_LIMIT_INFORMATION</see>.
/// </remarks>
public readonly partial record struct WorkingSetRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="minimum">Bytes, 1 to <paramref name="maximum"/>.</param>
    /// <param name="maximum">Bytes, 1 and up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is zero, or the minimum is above the maximum: Windows answers 87.</exception>
    public WorkingSetRange(ulong minimum, ulong maximum)
    {
        if (minimum == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(minimum), minimum, "Both bounds of a working set are above zero.");
        }

        if (maximum < minimum)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The working set's maximum is below its minimum.");
        }

        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The least, in bytes.</summary>
    public ulong Minimum { get; private init; }

    /// <summary>The most, in bytes.</summary>
    public ulong Maximum { get; private init; }

    /// <summary>Takes over what a query returned, whatever it is. For generated code.</summary>
    /// <param name="minimum">MinimumWorkingSetSize.</param>
    /// <param name="maximum">MaximumWorkingSetSize.</param>
    /// <returns>The range.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static WorkingSetRange FromWire(ulong minimum, ulong maximum) => new() { Minimum = minimum, Maximum = maximum };
}
