using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class HandleTests : ModelTest
{
    [Fact]
    public void Closed_value_is_given_out_again()
    {
        Job first = Job.Create();
        nint value = first.Handle;
        first.Dispose();
        using Job second = Job.Create();
        Assert.Equal(value, second.Handle);
    }

    [Fact]
    public void Duplicate_keeps_its_object_and_rights()
    {
        using Job job = Job.Create("duplicated");
        using Job reader = Job.TryOpen("duplicated", AccessRights.JobQuery, out _);
        nint copy;
        Assert.Equal(1, Kernel32.DuplicateHandle(-1, reader.Handle, -1, &copy, 0, 1, Kernel32.DuplicateSameAccess));
        Assert.Same(Kernel.JobOf(job.Handle), Kernel.JobOf(copy));
        Assert.Equal(0, Kernel32.TerminateJobObject(copy, 1));
        uint flags;
        Assert.Equal(1, Kernel32.GetHandleInformation(copy, &flags));
        Assert.Equal(1u, flags);
        Assert.Equal(1, Kernel32.CloseHandle(copy));
    }

    [Fact]
    public void Inheritance_is_set_and_taken_back()
    {
        using Job job = Job.Create();
        uint flags;
        Assert.Equal(1, Kernel32.GetHandleInformation(job.Handle, &flags));
        Assert.Equal(0u, flags);
        Assert.Equal(1, Kernel32.SetHandleInformation(job.Handle, 1, 1));
        Assert.Equal(1, Kernel32.GetHandleInformation(job.Handle, &flags));
        Assert.Equal(1u, flags);
    }

    [Fact]
    public void Handles_of_the_same_object_compare_equal()
    {
        using Job first = Job.Create("same");
        using Job second = Job.Create("same");
        using Job other = Job.Create();
        Assert.Equal(1, Kernel32.CompareObjectHandles(first.Handle, second.Handle));
        Assert.Equal(0, Kernel32.CompareObjectHandles(first.Handle, other.Handle));
    }

    [Fact]
    public void Mutex_has_the_name_as_well()
    {
        fixed (char* name = "a mutex")
        {
            nint mutex = Kernel32.CreateMutexW(null, 0, name);
            using Job job = Job.TryCreate("a mutex", out int error);
            Assert.Equal(Win32Error.InvalidHandle, error);
            Assert.Equal(1, Kernel32.CloseHandle(mutex));
        }
    }

    [Fact]
    public void Reset_counts_anew_and_leaves_what_is_open_alone()
    {
        Job job = Job.Create("left open");
        ModelKernel.Reset();
        Assert.Equal(0, Kernel.OpenHandleCount);
        Assert.Equal(0, job.Query(9, new byte[144]));
        job.Dispose();
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public void Reset_hides_jobs_and_processes_of_earlier_tests()
    {
        using Job job = Job.Create();
        ModelProcess process = Kernel.StartProcess();
        ModelKernel.Reset();
        Assert.Equal(0, Kernel.JobCount);
        Assert.DoesNotContain(process, Kernel.Processes);
        Assert.NotEqual(process.Id, Kernel.StartProcess().Id);
    }

    [Fact]
    public void Another_kind_of_object_has_the_name()
    {
        fixed (char* name = "shared name")
        {
            nint taken = Kernel32.CreateEventW(null, 1, 0, name);
            using Job created = Job.TryCreate("shared name", out int error);
            Assert.Equal((0, Win32Error.InvalidHandle), (created.Handle, error));
            using Job opened = Job.TryOpen("shared name", 4, out error);
            Assert.Equal((0, Win32Error.InvalidHandle), (opened.Handle, error));
            Assert.Equal(1, Kernel32.CloseHandle(taken));
        }

        using Job job = Job.Create("shared name");
    }

    [Theory]
    [InlineData("D:(A;;0x4;;;WD)", Win32Error.AccessDenied, Win32Error.Success)]
    [InlineData("D:(A;;GA;;;SY)", Win32Error.AccessDenied, Win32Error.AccessDenied)]
    [InlineData("D:(D;;0x8;;;WD)(A;;GA;;;WD)", Win32Error.AccessDenied, Win32Error.Success)]
    [InlineData("D:(A;;GA;;;WD)", Win32Error.Success, Win32Error.Success)]
    public void Security_descriptor_decides_who_opens(string sddl, int allAccessError, int queryError)
    {
        nint descriptor;
        fixed (char* text = $"{sddl}\0".ToCharArray(), name = "guarded\0".ToCharArray())
        {
            Assert.Equal(1, Kernel32.ConvertStringSecurityDescriptorToSecurityDescriptorW(text, 1, &descriptor, null));
            nint* attributes = stackalloc nint[] { 24, descriptor, 1 };
            nint handle = Kernel32.CreateJobObjectW(attributes, name);
            Assert.Equal(0, Kernel32.LocalFree(descriptor));
            using Job all = Job.TryOpen("guarded", 0x1F003F, out int error);
            Assert.Equal(allAccessError, error);
            using Job query = Job.TryOpen("guarded", 4, out error);
            Assert.Equal(queryError, error);
            uint flags;
            Assert.Equal(1, Kernel32.GetHandleInformation(handle, &flags));
            Assert.Equal(1u, flags);
            Assert.Equal(1, Kernel32.CloseHandle(handle));
        }

        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void User_handles_are_granted_from_outside_the_job_only()
    {
        using Job job = Job.Create();
        Kernel.UserHandles.Add(0x1234);
        Assert.Equal(0, job.Set(4, [1, 0, 0, 0]));
        Assert.Equal(1, Kernel32.UserHandleGrantAccess(0x1234, job.Handle, 1));
        Assert.Equal([0x1234], Kernel.JobOf(job.Handle).GrantedUserHandles);
        Assert.Equal(0, job.Assign(-1));
        Assert.Equal(0, Kernel32.UserHandleGrantAccess(0x1234, job.Handle, 0));
        Kernel.CurrentProcess.Exit(0);
    }

    [Theory]
    [InlineData(0x1234, 0)]
    [InlineData(0x1235, 1)]
    [InlineData(0, 1)]
    public void User_handle_of_nothing_and_a_job_without_restrictions_give_87(int userHandle, byte restrictions)
    {
        using Job job = Job.Create();
        Kernel.UserHandles.Add(0x1234);
        Assert.Equal(0, job.Set(4, [restrictions, 0, 0, 0]));
        Assert.Equal(0, Kernel32.UserHandleGrantAccess(userHandle, job.Handle, 1));
        Assert.Equal(Win32Error.InvalidParameter, Marshal.GetLastSystemError());
    }
}
