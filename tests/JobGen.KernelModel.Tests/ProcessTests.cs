using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class ProcessTests : ModelTest
{
    [Fact]
    public void Id_is_free_once_the_process_and_its_handles_are_gone()
    {
        ModelProcess process = Kernel.StartProcess();
        nint first = process.OpenHandle();
        process.Exit(0);
        Kernel.RecycleProcessId(process.Id);
        Assert.NotEqual(process.Id, Kernel.StartProcess().Id);
        nint second = Open(AccessRights.ProcessAll, process.Id, out _);
        Kernel32.Close(first);
        Kernel32.Close(second);
        Assert.Equal(0, Open(AccessRights.ProcessAll, process.Id, out int error));
        Assert.Equal(Win32Error.InvalidParameter, error);
        Kernel.RecycleProcessId(process.Id);
        ModelProcess heir = Kernel.StartProcess();
        Assert.Equal(process.Id, heir.Id);
        Assert.NotSame(process, heir);
    }

    [Fact]
    public void Protected_process_cannot_be_opened()
    {
        ModelProcess process = Kernel.StartProcess();
        process.GrantedAccess = AccessRights.ProcessQueryLimitedInformation;
        Assert.Equal(0, Open(AccessRights.Synchronize | AccessRights.ProcessQueryLimitedInformation, process.Id, out int error));
        Assert.Equal(Win32Error.AccessDenied, error);
        Assert.NotEqual(0, Open(AccessRights.ProcessQueryLimitedInformation, process.Id, out _));
    }

    [Fact]
    public void Terminating_gives_the_code_and_5_the_second_time()
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(1, Kernel32.TerminateProcess(handle, 42));
        int succeeded = Kernel32.TerminateProcess(handle, 43);
        int error = Marshal.GetLastSystemError();
        Assert.Equal((0, Win32Error.AccessDenied), (succeeded, error));
        uint code;
        Assert.Equal(1, Kernel32.GetExitCodeProcess(handle, &code));
        Assert.Equal(42u, code);
    }

    [Fact]
    public void Times_and_id_are_told()
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        process.UseCpu(TimeSpan.FromTicks(5), TimeSpan.FromTicks(6));
        process.Exit(0);
        long creation, exit, kernel, user;
        Assert.Equal(1, Kernel32.GetProcessTimes(handle, &creation, &exit, &kernel, &user));
        Assert.Equal((5L, 6L, true), (user, kernel, exit > creation));
        Assert.Equal(process.Id, Kernel32.GetProcessId(handle));
    }

    [Fact]
    public void Membership_outlives_the_process()
    {
        using Job job = Job.Create();
        using Job other = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.False(IsIn(handle, 0));
        Assert.Equal(0, job.Assign(handle));
        process.Exit(0);
        Assert.True(IsIn(handle, 0));
        Assert.True(IsIn(handle, job.Handle));
        Assert.False(IsIn(handle, other.Handle));
    }

    [Fact]
    public void Id_list_is_cut_with_234_and_needs_room_for_one()
    {
        using Job job = Job.Create();
        ModelProcess[] processes = [Kernel.StartProcess(), Kernel.StartProcess(), Kernel.StartProcess()];
        Assert.All(processes, process => Assert.Equal(0, job.Assign(process.OpenHandle())));
        byte[] buffer = new byte[32];
        Assert.Equal(Win32Error.BadLength, job.Query(3, buffer.AsSpan(0, 8)));
        Assert.Equal(Win32Error.MoreData, job.Query(3, buffer.AsSpan(0, 24)));
        Assert.Equal((3u, 2u), (BitConverter.ToUInt32(buffer), BitConverter.ToUInt32(buffer, 4)));
        Assert.Equal(0, job.Query(3, buffer));
        Assert.Equal(processes.Select(static process => (ulong)process.Id), MemoryMarshal.Cast<byte, ulong>(buffer)[1..].ToArray());
        Kernel.Options.ProcessListCountsZeroOnMoreData = true;
        Assert.Equal(Win32Error.MoreData, job.Query(3, buffer.AsSpan(0, 24)));
        Assert.Equal(0ul, BitConverter.ToUInt64(buffer));
    }

    [Fact]
    public void Accounting_adds_up_what_processes_used_and_keeps_it()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.UseCpu(TimeSpan.FromTicks(5), TimeSpan.FromTicks(6));
        process.DoIo(10, 20, 30);
        process.DoIo(1);
        process.FaultPages(7);
        process.UseNetwork(3, 4);
        process.Exit(0);
        byte[] counters = new byte[96];
        Assert.Equal(0, job.Query(8, counters));
        Assert.Equal(
            [5, 6, 5, 6, 7 | (1L << 32), 0, 2, 1, 1, 11, 20, 30],
            MemoryMarshal.Cast<byte, long>(counters).ToArray());
        byte[] network = new byte[16];
        Assert.Equal(0, job.Query(51, network));
        Assert.Equal([3, 4], MemoryMarshal.Cast<byte, long>(network).ToArray());
    }

    [Fact]
    public void Memory_of_the_moment_and_freezing_are_classes_28_and_18()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        Assert.True(process.Commit(8192));
        process.Decommit(4096);
        byte[] memory = new byte[16];
        Assert.Equal(0, job.Query(28, memory));
        Assert.Equal([4096, 8192], MemoryMarshal.Cast<byte, long>(memory).ToArray());
        byte[] freeze = new byte[16];
        freeze[0] = 1;
        freeze[4] = 1;
        Assert.Equal(0, job.Set(18, freeze));
        Assert.True(Kernel.JobOf(job.Handle).IsFrozen);
    }

    private static bool IsIn(nint process, nint job)
    {
        int result;
        Assert.Equal(1, Kernel32.IsProcessInJob(process, job, &result));
        return result != 0;
    }

    private static nint Open(uint access, uint id, out int error)
    {
        nint handle = Kernel32.OpenProcess(access, 0, id);
        error = Marshal.GetLastSystemError();
        return handle;
    }
}
