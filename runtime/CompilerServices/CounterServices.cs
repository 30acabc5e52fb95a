using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>
/// Reads and writes counters. For generated code, whose structures hold the members of their groups in the order of the groups,
/// one behind the other and as Windows has them; what is of the size of a pointer there has 64 bits.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterServices
{
    /// <inheritdoc cref="Read{T}(JobObject, JobCounterGroups, out T)" path="/summary|/typeparam|/exception"/>
    /// <param name="job">The job.</param>
    /// <param name="groups">The groups of the structure.</param>
    /// <returns>The counters.</returns>
    public static T Read<T>(JobObject job, JobCounterGroups groups)
        where T : unmanaged, IJobCounters
    {
        Read(job, groups, out T counters);
        return counters;
    }

    /// <summary>Reads counters: one kernel call for times, process counts and I/O, one for memory, one for the network.</summary>
    /// <typeparam name="T">The generated counters.</typeparam>
    /// <param name="job">The job.</param>
    /// <param name="groups">The groups of the structure.</param>
    /// <param name="counters">The counters.</param>
    /// <exception cref="JobException">A query failed: 5 without the right to query, 87 where Windows does not have the group.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public static void Read<T>(JobObject job, JobCounterGroups groups, out T counters)
        where T : unmanaged, IJobCounters
    {
        ArgumentNullException.ThrowIfNull(job);
        counters = default;
        Span<byte> rest = MemoryMarshal.AsBytes(new Span<T>(ref counters));
        using JobHandleLease lease = job.LeaseHandle();
        if (Has(groups, JobCounterGroups.Io))
        {
            LimitServices.Query(lease.Value, out JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION accounting);
            if (Has(groups, JobCounterGroups.Basic))
            {
                Put(ref rest, in accounting.BasicInfo);
            }

            Put(ref rest, in accounting.IoInfo);
        }
        else if (Has(groups, JobCounterGroups.Basic))
        {
            LimitServices.Query(lease.Value, out JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting);
            Put(ref rest, in accounting);
        }

        if (Has(groups, JobCounterGroups.Memory))
        {
            LimitServices.Query(lease.Value, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended);
            Put<ulong>(ref rest, extended.PeakProcessMemoryUsed);
            Put<ulong>(ref rest, extended.PeakJobMemoryUsed);
        }

        if (Has(groups, JobCounterGroups.Network))
        {
            LimitServices.Query(lease.Value, out JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION network);
            Put(ref rest, in network);
        }
    }

    /// <summary>Writes counters as a JSON object under Windows' names, times in units of 100 ns.</summary>
    /// <typeparam name="T">The generated counters.</typeparam>
    /// <param name="writer">Takes the object.</param>
    /// <param name="groups">The groups of the structure.</param>
    /// <param name="counters">The counters.</param>
    public static void Write<T>(Utf8JsonWriter writer, JobCounterGroups groups, in T counters)
        where T : unmanaged, IJobCounters
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReadOnlySpan<byte> rest = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in counters));
        writer.WriteStartObject();
        if (Has(groups, JobCounterGroups.Basic))
        {
            Write(writer, Take<JOBOBJECT_BASIC_ACCOUNTING_INFORMATION>(ref rest));
        }

        if (Has(groups, JobCounterGroups.Io))
        {
            Write(writer, Take<IO_COUNTERS>(ref rest));
        }

        if (Has(groups, JobCounterGroups.Memory))
        {
            writer.WriteNumber(nameof(JOBOBJECT_EXTENDED_LIMIT_INFORMATION.PeakProcessMemoryUsed), Take<ulong>(ref rest));
            writer.WriteNumber(nameof(JOBOBJECT_EXTENDED_LIMIT_INFORMATION.PeakJobMemoryUsed), Take<ulong>(ref rest));
        }

        if (Has(groups, JobCounterGroups.Network))
        {
            JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION network = Take<JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION>(ref rest);
            writer.WriteNumber(nameof(network.DataBytesIn), network.DataBytesIn);
            writer.WriteNumber(nameof(network.DataBytesOut), network.DataBytesOut);
        }

        writer.WriteEndObject();
    }

    /// <summary>Renders counters as JSON on one line.</summary>
    /// <typeparam name="T">The generated counters.</typeparam>
    /// <param name="counters">The counters.</param>
    /// <returns>A JSON object.</returns>
    public static string Format<T>(in T counters)
        where T : unmanaged, IJobCounters
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter writer = new(buffer))
        {
            counters.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Enum.HasFlag allocates until it is optimized.
    private static bool Has(JobCounterGroups groups, JobCounterGroups group) => (groups & group) != 0;

    private static void Write(Utf8JsonWriter writer, in JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting)
    {
        writer.WriteNumber(nameof(accounting.TotalUserTime), accounting.TotalUserTime);
        writer.WriteNumber(nameof(accounting.TotalKernelTime), accounting.TotalKernelTime);
        writer.WriteNumber(nameof(accounting.ThisPeriodTotalUserTime), accounting.ThisPeriodTotalUserTime);
        writer.WriteNumber(nameof(accounting.ThisPeriodTotalKernelTime), accounting.ThisPeriodTotalKernelTime);
        writer.WriteNumber(nameof(accounting.TotalPageFaultCount), accounting.TotalPageFaultCount);
        writer.WriteNumber(nameof(accounting.TotalProcesses), accounting.TotalProcesses);
        writer.WriteNumber(nameof(accounting.ActiveProcesses), accounting.ActiveProcesses);
        writer.WriteNumber(nameof(accounting.TotalTerminatedProcesses), accounting.TotalTerminatedProcesses);
    }

    private static void Write(Utf8JsonWriter writer, in IO_COUNTERS io)
    {
        writer.WriteNumber(nameof(io.ReadOperationCount), io.ReadOperationCount);
        writer.WriteNumber(nameof(io.WriteOperationCount), io.WriteOperationCount);
        writer.WriteNumber(nameof(io.OtherOperationCount), io.OtherOperationCount);
        writer.WriteNumber(nameof(io.ReadTransferCount), io.ReadTransferCount);
        writer.WriteNumber(nameof(io.WriteTransferCount), io.WriteTransferCount);
        writer.WriteNumber(nameof(io.OtherTransferCount), io.OtherTransferCount);
    }

    private static void Put<TPart>(ref Span<byte> rest, in TPart part)
        where TPart : unmanaged
    {
        MemoryMarshal.Write(rest, in part);
        rest = rest[Unsafe.SizeOf<TPart>()..];
    }

    private static TPart Take<TPart>(ref ReadOnlySpan<byte> rest)
        where TPart : unmanaged
    {
        TPart part = MemoryMarshal.Read<TPart>(rest);
        rest = rest[Unsafe.SizeOf<TPart>()..];
        return part;
    }
}
