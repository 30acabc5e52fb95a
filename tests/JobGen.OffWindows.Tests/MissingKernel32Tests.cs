using Xunit;

namespace JobGen.OffWindows.Tests;

/// <summary>
/// What happens where there is no kernel32. A project of its own, since in the others the kernel model takes its place, and a
/// P/Invoke that was bound stays bound.
/// </summary>
public sealed class MissingKernel32Tests
{
    public MissingKernel32Tests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has kernel32.dll.");

    public static TheoryData<string> Calls =>
    [
        nameof(Sandbox.Create),
        nameof(Sandbox.CreateNew),
        nameof(Sandbox.Open),
        nameof(Sandbox.TryOpen),
        nameof(JobCompletionPort),
        nameof(JobObject.IsCurrentProcessInJob),
        nameof(JobGroupAffinity.AllProcessors),
        nameof(CurrentJob),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void It_says_what_to_do(string call)
    {
        PlatformNotSupportedException exception = Assert.Throws<PlatformNotSupportedException>(() => Make(call));
        Assert.Contains("guard the call with OperatingSystem.IsWindows()", exception.Message, StringComparison.Ordinal);
        Assert.IsType<DllNotFoundException>(exception.InnerException);
    }

    [Fact]
    public void What_needs_no_kernel_works()
    {
        Sandbox.Limits limits = Sandbox.DeclaredLimits with { JobMemoryLimit = ByteSize.MiB };
        Assert.Equal("KillOnJobClose, JobMemoryLimit = 1048576", limits.ToString());
        Assert.NotEqual(Sandbox.DeclaredLimits, limits);
    }

    private static void Make(string call)
    {
        switch (call)
        {
            case nameof(Sandbox.Create):
                Sandbox.Create().Dispose();
                break;
            case nameof(Sandbox.CreateNew):
                Sandbox.CreateNew("JobGen.OffWindows").Dispose();
                break;
            case nameof(Sandbox.Open):
                Sandbox.Open("JobGen.OffWindows").Dispose();
                break;
            case nameof(Sandbox.TryOpen):
                Sandbox.TryOpen("JobGen.OffWindows", out _);
                break;
            case nameof(JobCompletionPort):
                new JobCompletionPort().Dispose();
                break;
            case nameof(JobObject.IsCurrentProcessInJob):
                JobObject.IsCurrentProcessInJob();
                break;
            case nameof(JobGroupAffinity.AllProcessors):
                JobGroupAffinity.AllProcessors();
                break;
            default:
                CurrentJob.QueryLimits();
                break;
        }
    }
}
