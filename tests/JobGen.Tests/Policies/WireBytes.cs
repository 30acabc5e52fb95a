using JobGen.Model.Abi;

namespace JobGen.Tests.Policies;

/// <summary>The bytes of one structure, filled at the offsets that were measured from the SDK's headers.</summary>
internal sealed class WireBytes(string structure)
{
    private const string FlagsOfExtended = "BasicLimitInformation.LimitFlags";

    private readonly byte[] _bytes = new byte[AbiLayout.Size(structure)];

    internal byte[] ToArray() => _bytes;

    internal WireBytes Put<T>(string field, T value)
        where T : unmanaged
    {
        System.Runtime.InteropServices.MemoryMarshal.Write(_bytes.AsSpan(AbiLayout.Offset(structure, field)), value);
        return this;
    }

    /// <summary>Adds flags of the extended limits.</summary>
    internal WireBytes Flag(uint flags) =>
        Put(FlagsOfExtended, BitConverter.ToUInt32(_bytes, AbiLayout.Offset(structure, FlagsOfExtended)) | flags);
}
