using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Model;

/// <summary>What happens where kernel32 is missing, or lacks an export. Each test has its other half in a process of its own.</summary>
public sealed class OtherKernelTests
{
    [Fact]
    public Task Without_kernel32_creating_a_job_says_what_to_do() =>
        RunAsync(OtherKernel.None, nameof(Job_is_created_without_kernel32));

    [Fact(Explicit = true)]
    public void Job_is_created_without_kernel32()
    {
        Action[] calls =
        [
            () => IoRatePolicy.Create().Dispose(),
            () => IoRatePolicy.CreateNew("any").Dispose(),
            () => IoRatePolicy.Open("any").Dispose(),
            () => IoRatePolicy.TryOpen("any", out _),
            () => new JobCompletionPort().Dispose(),
            () => JobObject.IsCurrentProcessInJob(),
            () => JobGroupAffinity.AllProcessors(),
            () => CurrentJob.QueryLimits(),
        ];
        foreach (Action call in calls)
        {
            PlatformNotSupportedException exception = Assert.Throws<PlatformNotSupportedException>(call);
            Assert.Contains("guard the call with OperatingSystem.IsWindows()", exception.Message, StringComparison.Ordinal);
            Assert.IsType<DllNotFoundException>(exception.InnerException);
        }

        Assert.Equal(100UL, IoRatePolicy.DeclaredLimits.IoRateControl[null]?.MaxIops);
    }

    [Fact]
    public Task Missing_export_is_named_with_the_version_that_has_it_and_the_job_is_closed() =>
        RunAsync(OtherKernel.Old, nameof(Job_with_an_io_rate_is_created_without_the_export));

    [Fact(Explicit = true)]
    public void Job_with_an_io_rate_is_created_without_the_export()
    {
        ModelKernel kernel = ModelKernel.Reset();
        JobException exception = Assert.Throws<JobException>(() => IoRatePolicy.Create());
        Assert.Equal((Win32Error.ProcNotFound, "SetIoRateControlInformationJobObject"), (exception.NativeErrorCode, exception.Function));
        Assert.Contains("Windows 10", exception.Message, StringComparison.Ordinal);
        Assert.Empty(kernel.DescribeLeaks());

        // What Windows lacks cannot be on.
        using IoRatePolicy job = IoRatePolicy.Create(IoRatePolicy.Limits.None);
        Assert.False(job.HasLimits());
        job.ResetLimits();
        job.IoRateControl = default;
        Assert.Throws<JobException>(() => job.Apply());
        job.ResetLimits();
        Assert.Empty(job.IoRateControl);
    }

    private static Task RunAsync(string kernel, string method)
    {
        Assert.SkipUnless(KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only; on Windows kernel32 is always there.");
        return OtherKernel.RunAsync(kernel, typeof(OtherKernelTests), method);
    }
}

[JobPolicy]
[IoRateControl(MaxIops = 100)]
internal sealed partial class IoRatePolicy;
