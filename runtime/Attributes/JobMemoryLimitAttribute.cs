using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the memory that all processes of the job together can commit.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Committed bytes, not the working set. An allocation above the limit fails; no process is ended, and the port gets a
/// JobMemoryLimit message. For each process on its own: <see cref="ProcessMemoryLimitAttribute"/>.
/// In a 32-bit process the value is at most 4 GiB - 1. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class JobMemoryLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public JobMemoryLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="bytes">Bytes of commit, one page and up (less is refused with 87), rounded down to whole pages by Windows.</param>
    public JobMemoryLimitAttribute(ulong bytes) => Bytes = bytes;

    /// <summary>Bytes of commit, or <see langword="null"/> where the limit is off.</summary>
    public ulong? Bytes { get; }
}
