using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the number of processes that run in the job at the same time.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// A process that would exceed it fails to start (1816) or, when assigned, is ended; the port gets an ActiveProcessLimit
/// message. A process that was refused counts until all handles to it are closed. Leave room for what Windows adds: a
/// conhost.exe for a console program without its caller's console (a service or a GUI as caller, or CREATE_NO_WINDOW), a
/// WerFault.exe after a crash. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ActiveProcessLimitAttribute : Attribute
{
    /// <summary>Declares the limit and leaves it off.</summary>
    public ActiveProcessLimitAttribute()
    {
    }

    /// <summary>Declares the limit.</summary>
    /// <param name="count">Processes, 1 and up; zero is refused with 87.</param>
    public ActiveProcessLimitAttribute(uint count) => Count = count;

    /// <summary>Processes, or <see langword="null"/> where the limit is off.</summary>
    public uint? Count { get; }
}
