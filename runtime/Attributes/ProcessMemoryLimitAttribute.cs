using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the memory that each process of the job can commit.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Committed bytes, not the working set. An allocation above the limit fails; the process is not ended, and the port gets a
/// ProcessMemoryLimit message. For all processes together: <see cref="JobMemoryLimitAttribute"/>.
/// In a 32-bit process the value is at most 4 GiB - 1. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ProcessMemoryLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public ProcessMemoryLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="bytes">Bytes of commit, one page and up (less is refused with 87), rounded down to whole pages by Windows.</param>
    public ProcessMemoryLimitAttribute(ulong bytes) => Bytes = bytes;

    /// <summary>Bytes of commit, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Bytes { get; }
}
