using System.Buffers.Binary;

namespace JobGen.Tests.Errors;

/// <summary>A structure of the SDK, filled field by field at the measured offsets.</summary>
internal sealed class WireStruct(string structure)
{
    private readonly byte[] _bytes = new byte[Abi.X64.SizeOf(structure)];

    internal byte[] Bytes => _bytes;

    internal WireStruct With8(string field, byte value)
    {
        _bytes[Abi.X64.OffsetOf(structure, field)] = value;
        return this;
    }

    internal WireStruct With16(string field, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(Abi.X64.OffsetOf(structure, field)), value);
        return this;
    }

    internal WireStruct With32(string field, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(Abi.X64.OffsetOf(structure, field)), value);
        return this;
    }

    internal WireStruct With64(string field, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(Abi.X64.OffsetOf(structure, field)), value);
        return this;
    }

    internal WireStruct WithFlags(params ReadOnlySpan<string> limits)
    {
        uint flags = 0;
        foreach (string limit in limits)
        {
            flags |= (uint)Abi.X64.Constant("JOB_OBJECT_LIMIT_" + limit);
        }

        return With32("LimitFlags", flags);
    }
}
