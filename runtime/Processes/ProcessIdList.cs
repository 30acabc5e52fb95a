using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// Reads the ids of all processes in a job. It starts in the caller's stack memory and grows in native memory, so that no
/// size of job costs managed memory.
/// </summary>
internal unsafe ref struct ProcessIdList
{
    /// <summary>Slots to reserve on the stack: enough for most jobs to be read with one call.</summary>
    internal const int StackSlots = 64;

    // Processes can be born between the call that tells the number and the next one.
    private const int Slack = 16;

    // More than Windows can run: what asks for more room than this is no number of processes.
    private const int MostProcesses = 1 << 22;

    private JOBOBJECT_BASIC_PROCESS_ID_LIST* _list;
    private int _capacity;
    private void* _owned;

    /// <param name="memory">Stack memory: one header slot of 8 bytes, then room for ids.</param>
    /// <param name="bytes">Its size.</param>
    internal ProcessIdList(void* memory, int bytes)
    {
        _list = (JOBOBJECT_BASIC_PROCESS_ID_LIST*)memory;
        _capacity = (bytes - sizeof(JOBOBJECT_BASIC_PROCESS_ID_LIST)) / sizeof(nuint);
    }

    internal static int StackBytes => sizeof(JOBOBJECT_BASIC_PROCESS_ID_LIST) + (StackSlots * sizeof(nuint));

    /// <summary>What Windows counts, and never more than there is room for.</summary>
    internal readonly int Count => (int)Math.Min(_list->NumberOfProcessIdsInList, (uint)_capacity);

    internal readonly int this[int index] => (int)((nuint*)(_list + 1))[index];

    /// <summary>All ids.</summary>
    internal static int[] Read(JobObject job)
    {
        byte* memory = stackalloc byte[StackBytes];
        ProcessIdList list = new(memory, StackBytes);
        try
        {
            list.ReadOf(job);
            int[] ids = new int[list.Count];
            list.CopyTo(ids);
            return ids;
        }
        finally
        {
            list.Dispose();
        }
    }

    /// <summary>As many ids as fit.</summary>
    /// <returns>How many there are.</returns>
    internal static int Read(JobObject job, Span<int> destination)
    {
        byte* memory = stackalloc byte[StackBytes];
        ProcessIdList list = new(memory, StackBytes);
        try
        {
            list.ReadOf(job);
            list.CopyTo(destination);
            return list.Count;
        }
        finally
        {
            list.Dispose();
        }
    }

    /// <summary>Reads the ids, also of a job that is being disposed.</summary>
    /// <returns>0, or the Windows error code.</returns>
    internal int TryRead(SafeJobHandle job)
    {
        while (true)
        {
            *_list = default;
            uint size = (uint)(sizeof(JOBOBJECT_BASIC_PROCESS_ID_LIST) + ((long)_capacity * sizeof(nuint)));
            int error = Query(job, size);

            // 24 comes where not even one slot fits, 234 where the list is too short; both may leave the counts at zero.
            if (error is not (Win32Errors.MoreData or Win32Errors.BadLength) || _capacity == MostProcesses)
            {
                return error;
            }

            Grow();
        }
    }

    internal void Dispose()
    {
        NativeMemory.Free(_owned);
        _owned = null;
    }

    private void ReadOf(JobObject job)
    {
        int error = TryRead(job.Handle);
        if (error != Win32Errors.Success)
        {
            throw ProcessErrors.List(error, job);
        }
    }

    private readonly void CopyTo(Span<int> destination)
    {
        nuint* ids = (nuint*)(_list + 1);
        int count = Math.Min(Count, destination.Length);
        for (int i = 0; i < count; i++)
        {
            destination[i] = (int)ids[i];
        }
    }

    private readonly int Query(SafeJobHandle job, uint size)
    {
        using CompilerServices.JobHandleLease lease = new(job);
        return JobApi2.QueryInformationJobObject(lease.Value, (int)JOBOBJECTINFOCLASS.BasicProcessIdList, _list, size, null) != 0
            ? Win32Errors.Success
            : Marshal.GetLastSystemError();
    }

    private void Grow()
    {
        long wanted = Math.Max(2L * _capacity, (long)_list->NumberOfAssignedProcesses + Slack);
        int capacity = (int)Math.Clamp(wanted, Slack, MostProcesses);
        void* memory = NativeMemory.Alloc(
            (nuint)(sizeof(JOBOBJECT_BASIC_PROCESS_ID_LIST) + ((long)capacity * sizeof(nuint))));
        NativeMemory.Free(_owned);
        _owned = memory;
        _list = (JOBOBJECT_BASIC_PROCESS_ID_LIST*)memory;
        _capacity = capacity;
    }
}
