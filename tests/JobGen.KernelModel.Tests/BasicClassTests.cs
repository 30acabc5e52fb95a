using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class BasicClassTests : ModelTest
{
    [Theory]
    [InlineData(1, 48)]
    [InlineData(2, 64)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(8, 96)]
    [InlineData(9, 144)]
    [InlineData(15, 8)]
    public void Query_wants_the_exact_size(int number, int size)
    {
        using Job job = Job.Create();
        byte[] buffer = new byte[size + 8];
        Assert.Equal(Win32Error.BadLength, job.Query(number, buffer.AsSpan(0, size - 1)));
        Assert.Equal(Win32Error.BadLength, job.Query(number, buffer.AsSpan(0, size + 1)));
        Assert.Equal(Win32Error.Success, job.Query(number, buffer.AsSpan(0, size), out uint returned));
        Assert.Equal((uint)size, returned);
    }

    [Fact]
    public void Unknown_class_gives_87_and_an_older_Windows_knows_fewer()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InvalidParameter, job.Query(63, new byte[8]));
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        Assert.Equal(Win32Error.InvalidParameter, job.Query(15, new byte[8]));
    }

    [Fact]
    public void Class_can_be_missing_whatever_the_version()
    {
        using Job job = Job.Create();
        Kernel.Options.MissingClasses.Add(33);
        Assert.Equal(Win32Error.InvalidParameter, job.Set(33, new byte[72]));
        Assert.Equal(Win32Error.Success, job.Set(12, new byte[48]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(34)]
    [InlineData(51)]
    public void What_is_only_read_cannot_be_set(int number)
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InvalidParameter, job.Set(number, new byte[104]));
    }

    [Fact]
    public void Rights_of_the_handle_decide()
    {
        using Job job = Job.Create("rights");
        using Job reader = Job.TryOpen("rights", AccessRights.JobQuery, out _);
        using Job writer = Job.TryOpen("rights", AccessRights.JobSetAttributes, out _);
        byte[] buffer = new byte[144];
        Assert.Equal(Win32Error.Success, reader.Query(9, buffer));
        Assert.Equal(Win32Error.AccessDenied, reader.Set(9, buffer));
        Assert.Equal(Win32Error.Success, writer.Set(9, buffer));
        Assert.Equal(Win32Error.AccessDenied, writer.Query(9, buffer));
        Assert.Equal(Win32Error.AccessDenied, writer.Terminate(1));
        Assert.Equal(Win32Error.AccessDenied, writer.Assign(-1));
    }

    [Fact]
    public void Closed_handle_gives_6()
    {
        Job job = Job.Create();
        Assert.Equal(Win32Error.Success, job.Close());
        Assert.Equal(Win32Error.InvalidHandle, job.Set(4, new byte[4]));
    }

    [Fact]
    public void Calls_are_recorded_with_their_bytes()
    {
        using Job job = Job.Create();
        Kernel.ClearCalls();
        Assert.Equal(Win32Error.Success, job.Set(4, [1, 0, 0, 0]));
        Assert.Equal(Win32Error.Success, job.Query(4, new byte[4]));
        CallRecord[] calls = [.. Kernel.Calls];
        Assert.Equal(
            [ModelFunction.SetInformationJobObject, ModelFunction.QueryInformationJobObject], calls.Select(static c => c.Function));
        Assert.Equal([1, 0, 0, 0], calls[0].Input);
        Assert.Equal([1, 0, 0, 0], calls[1].Output);
        Assert.Equal(4, calls[1].InformationClass);
    }

    [Fact]
    public void Ordered_failure_hits_that_call_only()
    {
        using Job job = Job.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 2, Win32Error.PrivilegeNotHeld);
        Assert.Equal(Win32Error.Success, job.Set(4, [1, 0, 0, 0]));
        Assert.Equal(Win32Error.PrivilegeNotHeld, job.Set(4, [2, 0, 0, 0]));
        Assert.Equal(1u, Kernel.JobOf(job.Handle).UIRestrictions);
        Assert.Equal(Win32Error.Success, job.Set(4, [2, 0, 0, 0]));
    }

    [Fact]
    public void Set_and_query_allocate_nothing_while_recording_is_off()
    {
        using Job job = Job.Create();
        Kernel.Recording = false;
        Span<byte> buffer = stackalloc byte[144];
        job.Query(9, buffer);
        job.Set(9, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        job.Query(9, buffer);
        job.Set(9, buffer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
