using JobGen.Model.Abi;

namespace JobGen.Model;

/// <summary>STARTUPINFOW and STARTUPINFOEXW.</summary>
internal readonly unsafe ref struct StartupInformation
{
    internal const uint UseStandardHandles = 0x100;

    private const string Plain = "STARTUPINFOW";
    private const string Extended = "STARTUPINFOEXW";
    private static readonly int _plainSize = AbiLayout.Size(Plain);
    private static readonly int _extendedSize = AbiLayout.Size(Extended);
    private static readonly int _cb = AbiLayout.Offset(Plain, "cb");
    private static readonly int _flags = AbiLayout.Offset(Plain, "dwFlags");
    private static readonly int _showWindow = AbiLayout.Offset(Plain, "wShowWindow");
    private static readonly int _input = AbiLayout.Offset(Plain, "hStdInput");
    private static readonly int _output = AbiLayout.Offset(Plain, "hStdOutput");
    private static readonly int _error = AbiLayout.Offset(Plain, "hStdError");
    private static readonly int _attributes = AbiLayout.Offset(Extended, "lpAttributeList");

    private readonly ReadOnlySpan<byte> _bytes;

    internal StartupInformation(void* startup, bool extended)
    {
        _bytes = new ReadOnlySpan<byte>(startup, extended ? _extendedSize : _plainSize);
        HasExpectedSize = Wire.Read<uint>(_bytes, _cb) == (uint)_bytes.Length;
        Attributes = extended ? (AttributeList*)Wire.Read<nint>(_bytes, _attributes) : null;
    }

    internal bool HasExpectedSize { get; }

    internal AttributeList* Attributes { get; }

    internal uint Flags => Wire.Read<uint>(_bytes, _flags);

    internal ushort ShowWindow => Wire.Read<ushort>(_bytes, _showWindow);

    internal nint[] StandardHandles => [Wire.Read<nint>(_bytes, _input), Wire.Read<nint>(_bytes, _output), Wire.Read<nint>(_bytes, _error)];
}
