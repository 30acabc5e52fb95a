using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 3: as many ids as fit, and 234 where there are more; a buffer without room for one gives 24.</summary>
internal sealed class ProcessIdList() : InformationClass(3, 0)
{
    private const string Name = "JOBOBJECT_BASIC_PROCESS_ID_LIST";
    private static readonly int _smallest = AbiLayout.Size(Name);
    private static readonly int _assigned = AbiLayout.Offset(Name, "NumberOfAssignedProcesses");
    private static readonly int _listed = AbiLayout.Offset(Name, "NumberOfProcessIdsInList");
    private static readonly int _list = AbiLayout.Offset(Name, "ProcessIdList");

    internal override bool CanSet => false;

    internal override int CheckQueryLength(int length) => length >= _smallest ? Win32Error.Success : Win32Error.BadLength;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        List<ModelProcess> members = job.Listed;
        int listed = Math.Min(members.Count, (output.Length - _list) / sizeof(ulong));
        bool cut = listed < members.Count;
        if (cut && job.Kernel.Options.ProcessListCountsZeroOnMoreData)
        {
            output[.._list].Clear();
            written = _list;
            return Win32Error.MoreData;
        }

        Wire.Write(output, _assigned, (uint)members.Count);
        Wire.Write(output, _listed, (uint)listed + job.Kernel.Options.CountsBeyondBuffer);
        for (int i = 0; i < listed; i++)
        {
            Wire.Write(output, _list + (i * sizeof(ulong)), (ulong)members[i].Id);
        }

        written = _list + (listed * sizeof(ulong));
        return cut ? Win32Error.MoreData : Win32Error.Success;
    }
}
