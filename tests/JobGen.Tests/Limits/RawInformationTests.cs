using JobGen.Interop;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>Information classes by number.</summary>
public class RawInformationTests : ModelTest
{
    private const int UIRestrictionsClass = 4;

    [Fact]
    public void Any_class_is_set_and_queried_with_one_call_each_and_without_allocating()
    {
        using LimitedJob job = LimitedJob.Create();
        Kernel.ClearCalls();
        job.SetInformation(UIRestrictionsClass, 0x41u);
        job.QueryInformation(UIRestrictionsClass, out uint restrictions);
        Assert.Equal(0x41u, restrictions);
        Assert.Equal(
            [ModelFunction.SetInformationJobObject, ModelFunction.QueryInformationJobObject],
            Kernel.Calls.Select(call => call.Function));

        Kernel.Recording = false;
        long before = GC.GetAllocatedBytesForCurrentThread();
        job.SetInformation(UIRestrictionsClass, 0x42u);
        job.QueryInformation(UIRestrictionsClass, out restrictions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0x42u, restrictions);
    }

    [Fact]
    public void A_refusal_names_the_class_and_what_to_do()
    {
        using LimitedJob job = LimitedJob.Create("Raw");
        using LimitedJob opened = LimitedJob.Open("Raw", JobAccess.AssignProcess);
        JobException size = Assert.Throws<JobException>(() => job.SetInformation(UIRestrictionsClass, 1L));
        Assert.Equal(24, size.NativeErrorCode);
        Assert.Contains("information class 4", size.Message, StringComparison.Ordinal);
        Assert.Contains("Int64, which has 8 bytes", size.Message, StringComparison.Ordinal);
        JobException right = Assert.Throws<JobException>(() => opened.QueryInformation(UIRestrictionsClass, out int _));
        Assert.Contains("JobAccess.Query", right.Message, StringComparison.Ordinal);
        JobException unknown = Assert.Throws<JobException>(() => job.QueryInformation(999, out int _));
        Assert.Equal(87, unknown.NativeErrorCode);
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, Win32Error.PrivilegeNotHeld);
        JobException privilege = Assert.Throws<JobException>(() => job.SetInformation(UIRestrictionsClass, 1));
        Assert.Contains("privilege that is not enabled", privilege.Remedy, StringComparison.Ordinal);
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.QueryInformation(UIRestrictionsClass, out int _));
    }

    [Fact]
    public void The_callers_own_job_is_queried_and_where_Windows_allows_it_set()
    {
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        CurrentJob.QueryInformation(1, out JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting);
        Assert.Equal(1u, accounting.ActiveProcesses);
        JobException refused = Assert.Throws<JobException>(() => CurrentJob.SetInformation(UIRestrictionsClass, 1u));
        Assert.Equal(("SetInformationJobObject", 6), (refused.Function, refused.NativeErrorCode));
    }

    [Fact]
    public void The_handle_becomes_inheritable_and_back()
    {
        using LimitedJob job = LimitedJob.Create("Inherited");
        using LimitedJob opened = LimitedJob.Open("Inherited");
        Assert.False(opened.IsHandleInheritable);
        opened.IsHandleInheritable = true;
        Assert.True(opened.IsHandleInheritable);
        Assert.False(job.IsHandleInheritable);
        opened.IsHandleInheritable = false;
        Assert.False(opened.IsHandleInheritable);
        Kernel.FailCall(ModelFunction.SetHandleInformation, 1, Win32Error.InvalidHandle);
        Assert.Equal("SetHandleInformation", Assert.Throws<JobException>(() => opened.IsHandleInheritable = true).Function);
        Kernel.FailCall(ModelFunction.GetHandleInformation, 1, Win32Error.InvalidHandle);
        Assert.Equal("GetHandleInformation", Assert.Throws<JobException>(() => opened.IsHandleInheritable).Function);
    }

    [Fact]
    public void All_access_rights_of_the_SDK_have_a_name()
    {
        const JobAccess StandardRights = JobAccess.Delete | JobAccess.ReadControl | JobAccess.WriteDac | JobAccess.WriteOwner;
        const JobAccess JobRights = JobAccess.AssignProcess | JobAccess.SetAttributes | JobAccess.Query | JobAccess.Terminate;
        Assert.Equal(0x000F_0000, (int)StandardRights);
        Assert.Equal(JobAccess.AllAccess, StandardRights | JobRights | JobAccess.Synchronize | (JobAccess)0x10);
        using LimitedJob job = LimitedJob.Create("Rights");
        LimitedJob.Open("Rights", StandardRights).Dispose();
    }
}
