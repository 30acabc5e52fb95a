using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 11: an array of group numbers. A query into too small a buffer gives 122 and the size needed.</summary>
internal sealed class GroupInformation() : InformationClass(11, 0, WindowsBuilds.Windows7)
{
    internal override int CheckSetLength(int length) =>
        length > 0 && length % sizeof(ushort) == 0 ? Win32Error.Success : Win32Error.BadLength;

    internal override int CheckQueryLength(int length) => Win32Error.Success;

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        int count = input.Length / sizeof(ushort);
        if (count > GroupLists.Maximum)
        {
            return Win32Error.InvalidParameter;
        }

        IReadOnlyList<ulong> machine = job.Kernel.Options.ProcessorGroups;
        Span<GroupMask> groups = stackalloc GroupMask[count];
        for (int i = 0; i < count; i++)
        {
            ushort group = Wire.Read<ushort>(input, i * sizeof(ushort));
            groups[i] = new GroupMask(group, group < machine.Count ? machine[group] : 0);
        }

        return GroupLists.Set(job, groups);
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        ReadOnlySpan<GroupMask> groups = GroupLists.Report(job, stackalloc GroupMask[GroupLists.Maximum]);
        written = groups.Length * sizeof(ushort);
        if (output.Length < written)
        {
            return Win32Error.InsufficientBuffer;
        }

        for (int i = 0; i < groups.Length; i++)
        {
            Wire.Write(output, i * sizeof(ushort), groups[i].Group);
        }

        return Win32Error.Success;
    }
}
