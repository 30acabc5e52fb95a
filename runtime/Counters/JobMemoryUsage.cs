using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>The memory that the processes of a job have committed together.</summary>
/// <param name="Current">Bytes now.</param>
/// <param name="Peak">The most bytes since the job was created.</param>
/// <remarks>Undocumented: Windows can change or drop it. Source: JobObjectMemoryUsageInformation, as system tools use it.</remarks>
[Experimental(ExperimentalIds.MemoryUsage)]
public readonly record struct JobMemoryUsage(ulong Current, ulong Peak);
