using System.Runtime.InteropServices;

namespace JobGen.Model;

/// <summary>
/// The inside of a process attribute list. It lives in the caller's memory and keeps pointers to the values, as Windows' does:
/// values that moved or went away before the launch are read as what is there by then.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AttributeList
{
    internal const nuint HandleListAttribute = 0x20002;
    internal const nuint JobListAttribute = 0x2000D;

    private const uint Mark = 0x4A0B6E17;
    private const int ErrorGenFailure = 31;
    private const int ErrorObjectNameExists = 698;
    private const nuint NumberMask = 0xFFFF;

    private uint _mark;
    private uint _capacity;
    private uint _count;
    private uint _reserved;

    internal readonly bool IsAlive => _mark == Mark;

    internal readonly uint Count => _count;

    internal static nuint SizeFor(uint capacity) => (nuint)(sizeof(AttributeList) + (capacity * sizeof(Entry)));

    internal void Initialize(uint capacity) => this = new AttributeList { _mark = Mark, _capacity = capacity };

    internal void Delete() => this = default;

    internal int Add(nuint attribute, void* value, nuint size, bool jobListSupported)
    {
        int error = (attribute, size) switch
        {
            (JobListAttribute, _) when !jobListSupported => Win32Error.NotSupported,
            (JobListAttribute or HandleListAttribute, _) when size == 0 || size % (nuint)sizeof(nint) != 0 => Win32Error.BadLength,
            (JobListAttribute or HandleListAttribute, _) => Win32Error.Success,

            // Numbers that winbase.h defines and that the model only records.
            ( > 0, _) when (attribute & NumberMask) <= 29 => Win32Error.Success,
            _ => Win32Error.NotSupported,
        };
        if (error != Win32Error.Success)
        {
            return error;
        }

        for (uint i = 0; i < _count; i++)
        {
            if (this[i].Attribute == attribute)
            {
                return ErrorObjectNameExists;
            }
        }

        if (_count == _capacity)
        {
            return ErrorGenFailure;
        }

        EntryAt(_count++) = new Entry { Attribute = attribute, Value = value, Size = size };
        return Win32Error.Success;
    }

    internal readonly Entry this[uint index] => EntryAt(index);

    private readonly ref Entry EntryAt(uint index)
    {
        fixed (AttributeList* self = &this)
        {
            return ref ((Entry*)(self + 1))[index];
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Entry
    {
        internal nuint Attribute;
        internal void* Value;
        internal nuint Size;

        internal readonly byte[] ReadValue() => new ReadOnlySpan<byte>(Value, (int)Size).ToArray();
    }
}
