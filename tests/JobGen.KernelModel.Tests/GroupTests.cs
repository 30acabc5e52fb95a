using System.Buffers.Binary;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class GroupTests : ModelTest
{
    private static readonly byte[] _all = [.. Entry(0, ulong.MaxValue), .. Entry(1, ulong.MaxValue)];

    [Fact]
    public void Groups_are_read_back_with_their_masks()
    {
        using Job job = Job.Create();
        byte[] set = [.. Entry(1, 0xF0), .. Entry(0, 0x3)];
        Assert.Equal(0, job.Set(14, set));
        byte[] read = new byte[64];
        Assert.Equal(0, job.Query(14, read, out uint length));
        Assert.Equal(set, read[..(int)length]);
        Assert.Equal(0, job.Query(11, read, out length));
        Assert.Equal([1, 0, 0, 0], read[..(int)length]);
    }

    [Fact]
    public void Job_without_groups_reads_as_every_group_with_every_processor()
    {
        using Job job = Job.Create();
        byte[] read = new byte[32];
        Assert.Equal(0, job.Query(14, read));
        Assert.Equal(_all, read);
        Assert.Empty(Kernel.JobOf(job.Handle).Groups);
    }

    [Fact]
    public void Every_group_set_on_purpose_excludes_a_mask()
    {
        using Job job = Job.Create();
        Assert.Equal(0, job.Set(14, _all));
        Assert.Equal(2, Kernel.JobOf(job.Handle).Groups.Count);
        Assert.Equal(Win32Error.InvalidParameter, new Limits { Flags = Limits.Affinity, AffinityMask = 1 }.Set(job));
    }

    [Fact]
    public void Every_group_set_on_purpose_may_be_no_group_affinity()
    {
        using Job job = Job.Create();
        Kernel.Options.AllGroupsAreNoGroupAffinity = true;
        Assert.Equal(0, job.Set(14, _all));
        Assert.Equal(0, new Limits { Flags = Limits.Affinity, AffinityMask = 1 }.Set(job));
    }

    [Fact]
    public void Empty_list_takes_the_groups_away()
    {
        using Job job = Job.Create();
        Assert.Equal(0, job.Set(14, _all));
        Assert.Equal(0, job.Set(14, []));
        Assert.Equal(0, new Limits { Flags = Limits.Affinity, AffinityMask = 1 }.Set(job));
        Assert.Equal(0, job.Set(14, []));
    }

    [Fact]
    public void Empty_list_may_be_refused()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.BadLength, job.Set(11, []));
        Kernel.Options.EmptyGroupListTakesGroupsAway = false;
        Assert.Equal(Win32Error.BadLength, job.Set(14, []));
    }

    [Fact]
    public void Groups_are_set_and_queried_without_an_allocation()
    {
        using Job job = Job.Create();
        Kernel.Recording = false;
        byte[] bytes = Entry(1, 3);
        byte[] read = new byte[32];
        Round(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Round(2);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Round(byte mask)
        {
            bytes[0] = mask;
            job.Set(14, bytes);
            job.Query(14, read);
        }
    }

    [Fact]
    public void Job_without_groups_may_read_as_an_empty_list()
    {
        using Job job = Job.Create();
        Kernel.Options.NoGroupAffinityReadsAsAllGroups = false;
        Assert.Equal(0, job.Query(14, new byte[32], out uint length));
        Assert.Equal(0u, length);
    }

    [Fact]
    public void Small_buffer_gives_122_and_the_size()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InsufficientBuffer, job.Query(14, new byte[16], out uint length));
        Assert.Equal(32u, length);
    }

    [Fact]
    public void What_does_not_exist_or_comes_twice_is_refused()
    {
        using Job job = Job.Create();
        byte[] reserved = Entry(0, 1);
        reserved[15] = 1;
        Assert.Equal(Win32Error.InvalidParameter, job.Set(14, Entry(2, 1)));
        Assert.Equal(Win32Error.InvalidParameter, job.Set(14, Entry(0, 0)));
        Assert.Equal(Win32Error.InvalidParameter, job.Set(14, [.. Entry(0, 1), .. Entry(0, 2)]));
        Assert.Equal(Win32Error.InvalidParameter, job.Set(14, reserved));
        Assert.Equal(Win32Error.BadLength, job.Set(14, new byte[12]));
        Assert.Equal(Win32Error.InvalidParameter, job.Set(11, [2, 0]));
    }

    [Fact]
    public void Mask_and_groups_exclude_each_other()
    {
        using Job grouped = Job.Create();
        using Job masked = Job.Create();
        Limits mask = new() { Flags = Limits.Affinity, AffinityMask = 1 };
        Assert.Equal(0, grouped.Set(14, Entry(1, 1)));
        Assert.Equal(Win32Error.InvalidParameter, mask.Set(grouped));
        Assert.Equal(0, mask.Set(masked));
        Assert.Equal(Win32Error.InvalidParameter, masked.Set(14, Entry(1, 1)));
    }

    private static byte[] Entry(ushort group, ulong mask)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, mask);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), group);
        return bytes;
    }
}
