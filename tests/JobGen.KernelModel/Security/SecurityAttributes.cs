using JobGen.Model.Abi;

namespace JobGen.Model;

/// <summary>What a SECURITY_ATTRIBUTES says.</summary>
internal readonly record struct SecurityAttributes(SecurityDescriptor? Descriptor, bool Inherit)
{
    private const string Name = "SECURITY_ATTRIBUTES";
    private static readonly int _size = AbiLayout.Size(Name);
    private static readonly int _descriptor = AbiLayout.Offset(Name, "lpSecurityDescriptor");
    private static readonly int _inherit = AbiLayout.Offset(Name, "bInheritHandle");

    internal static unsafe SecurityAttributes Read(void* attributes)
    {
        if (attributes is null)
        {
            return default;
        }

        ReadOnlySpan<byte> bytes = new(attributes, _size);
        nint descriptor = Wire.Read<nint>(bytes, _descriptor);
        return new SecurityAttributes(SecurityDescriptor.FromMemory(descriptor), Wire.Read<int>(bytes, _inherit) != 0);
    }
}
