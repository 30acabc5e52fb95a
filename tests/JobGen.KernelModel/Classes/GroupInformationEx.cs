using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 14: an array of GROUP_AFFINITY, whose reserved words are zero; an empty one takes the groups away.</summary>
internal sealed class GroupInformationEx() : InformationClass(14, 0, WindowsBuilds.Windows8)
{
    private const string Name = "GROUP_AFFINITY";
    private static readonly int _entry = AbiLayout.Size(Name);
    private static readonly int _mask = AbiLayout.Offset(Name, "Mask");
    private static readonly int _group = AbiLayout.Offset(Name, "Group");
    private static readonly int _reserved = AbiLayout.Offset(Name, "Reserved");

    internal override int CheckSetLength(int length) =>
        length % _entry == 0 ? Win32Error.Success : Win32Error.BadLength;

    internal override int CheckQueryLength(int length) => Win32Error.Success;

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        int count = input.Length / _entry;
        if (count > GroupLists.Maximum)
        {
            return Win32Error.InvalidParameter;
        }

        if (count == 0)
        {
            return Clear(job);
        }

        Span<GroupMask> groups = stackalloc GroupMask[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = input.Slice(i * _entry, _entry);
            if (entry[_reserved..].ContainsAnyExcept((byte)0))
            {
                return Win32Error.InvalidParameter;
            }

            groups[i] = new GroupMask(Wire.Read<ushort>(entry, _group), Wire.Read<ulong>(entry, _mask));
        }

        return GroupLists.Set(job, groups);
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        ReadOnlySpan<GroupMask> groups = GroupLists.Report(job, stackalloc GroupMask[GroupLists.Maximum]);
        written = groups.Length * _entry;
        if (output.Length < written)
        {
            return Win32Error.InsufficientBuffer;
        }

        output[..written].Clear();
        for (int i = 0; i < groups.Length; i++)
        {
            Wire.Write(output, (i * _entry) + _mask, groups[i].Mask);
            Wire.Write(output, (i * _entry) + _group, groups[i].Group);
        }

        return Win32Error.Success;
    }

    private static int Clear(ModelJob job)
    {
        ModelOptions options = job.Kernel.Options;
        if (!options.EmptyGroupListTakesGroupsAway)
        {
            return options.EmptyGroupListRefusal;
        }

        job.SetGroups([]);
        return Win32Error.Success;
    }
}
