using System.Buffers.Binary;

namespace JobGen.Model.Tests.Native;

/// <summary>The bytes of class 9, written by hand at the SDK's offsets.</summary>
internal sealed class Limits
{
    internal const uint WorkingSet = 0x1;
    internal const uint ProcessTime = 0x2;
    internal const uint JobTime = 0x4;
    internal const uint ActiveProcess = 0x8;
    internal const uint Affinity = 0x10;
    internal const uint PriorityClass = 0x20;
    internal const uint PreserveJobTime = 0x40;
    internal const uint SchedulingClass = 0x80;
    internal const uint ProcessMemory = 0x100;
    internal const uint JobMemory = 0x200;
    internal const uint BreakawayOk = 0x800;
    internal const uint SilentBreakawayOk = 0x1000;
    internal const uint KillOnJobClose = 0x2000;
    internal const uint SubsetAffinity = 0x4000;

    internal byte[] Bytes { get; } = new byte[144];

    internal uint Flags
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(16));
        init => BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(16), value);
    }

    internal long ProcessUserTime
    {
        get => Read(0);
        init => Write(0, value);
    }

    internal long JobUserTime
    {
        get => Read(8);
        init => Write(8, value);
    }

    internal long MinimumWorkingSet
    {
        init => Write(24, value);
    }

    internal long MaximumWorkingSet
    {
        init => Write(32, value);
    }

    internal uint ActiveProcesses
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(40));
        init => BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(40), value);
    }

    internal long AffinityMask
    {
        init => Write(48, value);
    }

    internal uint Priority
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(56));
        init => BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(56), value);
    }

    internal uint Scheduling
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(60));
        init => BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(60), value);
    }

    internal long ProcessMemoryBytes
    {
        get => Read(112);
        init => Write(112, value);
    }

    internal long JobMemoryBytes
    {
        get => Read(120);
        init => Write(120, value);
    }

    internal long PeakJobMemory => Read(136);

    internal int Set(Job job) => job.Set(9, Bytes);

    internal static Limits Query(Job job)
    {
        Limits limits = new();
        int error = job.Query(9, limits.Bytes);
        return error == 0 ? limits : throw new InvalidOperationException($"QueryInformationJobObject: {error}");
    }

    private long Read(int offset) => BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(offset));

    private void Write(int offset, long value) => BinaryPrimitives.WriteInt64LittleEndian(Bytes.AsSpan(offset), value);
}
