using System.Runtime.InteropServices;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed partial class JobSecurityTests : ModelTest
{
    private const string QueryOnly = "D:P(A;;0x00000004;;;WD)";

    [Fact]
    public void The_descriptor_decides_who_may_open_the_job()
    {
        using LimitedJob job = LimitedJob.CreateNew("guarded", LimitedJob.DeclaredLimits, new JobSecurity { Sddl = QueryOnly });
        using (LimitedJob query = LimitedJob.Open("guarded", JobAccess.Query))
        {
            Assert.Equal(7u, query.ActiveProcessLimit);
        }

        JobException exception = Assert.Throws<JobException>(() => LimitedJob.Open("guarded"));
        Assert.Equal(5, exception.NativeErrorCode);
    }

    [Fact]
    public void Descriptor_that_Windows_would_cut_at_a_NUL_is_refused()
    {
        // What stands before the NUL lets everybody in.
        Assert.Throws<ArgumentException>(() => new JobSecurity { Sddl = "D:P(A;;GA;;;WD)\0(D;;GA;;;BG)" });
        Assert.Null(new JobSecurity { Sddl = null }.Sddl);
    }

    [Fact]
    public void The_descriptor_is_freed()
    {
        using LimitedJob job = LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { Sddl = QueryOnly });
        Assert.Equal(1, Kernel.CountOf(ModelFunction.ConvertStringSecurityDescriptorToSecurityDescriptorW));
        Assert.Equal(1, Kernel.CountOf(ModelFunction.LocalFree));
    }

    [Fact]
    public void The_descriptor_is_freed_where_the_job_cannot_be_created()
    {
        Kernel.FailCall(ModelFunction.CreateJobObjectW, 1, 8);
        JobException exception = Assert.Throws<JobException>(
            () => LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { Sddl = QueryOnly }));
        Assert.Equal((8, "CreateJobObject"), (exception.NativeErrorCode, exception.Function));
        Assert.Equal(1, Kernel.CountOf(ModelFunction.LocalFree));
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Theory]
    [InlineData(87, "not well formed")]
    [InlineData(1332, "does not exist on this machine")]
    [InlineData(1336, "access control list")]
    [InlineData(1337, "not a SID")]
    [InlineData(1338, "not well formed")]
    [InlineData(8, "SDDL is")]
    public void A_mistake_in_it_is_named_and_no_job_is_created(int error, string words)
    {
        Kernel.FailCall(ModelFunction.ConvertStringSecurityDescriptorToSecurityDescriptorW, 1, error);
        JobException exception = Assert.Throws<JobException>(
            () => LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { Sddl = "D:(wrong" }));
        Assert.Equal(error, exception.NativeErrorCode);
        Assert.Equal("ConvertStringSecurityDescriptorToSecurityDescriptorW", exception.Function);
        Assert.Contains("D:(wrong", exception.Message, StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateJobObjectW));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.LocalFree));
    }

    [Fact]
    public void What_Windows_cannot_parse_is_refused()
    {
        Assert.Throws<JobException>(() => LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { Sddl = "nonsense" }));
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public unsafe void The_handle_is_inherited_only_where_that_is_asked_for(bool inherit)
    {
        using LimitedJob job = LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { InheritHandle = inherit });
        uint flags = 0;
        Assert.NotEqual(0, GetHandleInformation(job.Handle.DangerousGetHandle(), &flags));
        Assert.Equal(inherit ? 1u : 0u, flags & 1);
    }

    [Fact]
    public void Without_SDDL_advapi32_is_not_touched()
    {
        using LimitedJob job = LimitedJob.Create(LimitedJob.DeclaredLimits, null, new JobSecurity { InheritHandle = true });
        Assert.Equal(0, Kernel.CountOf(ModelFunction.ConvertStringSecurityDescriptorToSecurityDescriptorW));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.LocalFree));
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial int GetHandleInformation(nint handle, uint* flags);
}
