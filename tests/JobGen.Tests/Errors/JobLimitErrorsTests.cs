using JobGen.CompilerServices;
using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>Each failing call says which call, which limit and what to do.</summary>
public sealed class JobLimitErrorsTests
{
    [Theory]
    [InlineData(5, 9, "JobAccess.SetAttributes")]
    [InlineData(5, 4, "a job that has jobs below it")]
    [InlineData(24, 33, "Windows 10 or Windows Server 2016")]
    [InlineData(50, 32, "Windows 10 or Windows Server 2016")]
    [InlineData(50, 12, "Windows 8 or Windows Server 2012")]
    [InlineData(50, 15, "fair-share")]
    [InlineData(24, 14, "JobObjectGroupInformationEx needs Windows 8")]
    [InlineData(1816, 9, "raise that one first")]
    [InlineData(6, 9, "not one of a job")]
    [InlineData(31, 9, "JobObjectExtendedLimitInformation")]
    [InlineData(87, 200, "information class 200")]
    public void A_failed_set_says_what_to_do(int error, int informationClass, string words)
    {
        JobException exception = JobLimitErrors.SetFailed(error, informationClass, [], "JobMemoryLimit", null);
        Assert.Equal(
            (error, "SetInformationJobObject", "JobMemoryLimit"), (exception.NativeErrorCode, exception.Function, exception.Limit));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Applied before", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(87)]
    [InlineData(5)]
    [InlineData(1300)]
    [InlineData(1314)]
    public void A_failed_set_says_what_had_been_applied(int error) => Assert.EndsWith(
        "Applied before it: JobMemoryLimit, UIRestrictions.",
        JobLimitErrors.SetFailed(error, 15, new byte[8], "CpuRateControl", "JobMemoryLimit, UIRestrictions").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1300, "run as administrator", "did not help")]
    [InlineData(1314, "did not help", "run as administrator")]
    public void More_rights_are_the_remedy_only_where_the_privilege_is_not_held(int error, string says, string doesNotSay)
    {
        JobException exception = JobLimitErrors.SetFailed(error, 9, new byte[144], "WorkingSetLimit", null);
        Assert.Equal(1314, exception.NativeErrorCode);
        Assert.Contains("ERROR_PRIVILEGE_NOT_HELD", exception.Message, StringComparison.Ordinal);
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(doesNotSay, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 8, "JobAccess.Query")]
    [InlineData(1, 8, "ERROR_INVALID_FUNCTION")]
    [InlineData(87, 51, "JobObjectNetworkAccountingInformation needs Windows 11")]
    [InlineData(24, 34, "Windows 10")]
    public void A_failed_query_says_what_to_do(int error, int informationClass, string words)
    {
        JobException exception = JobLimitErrors.QueryFailed(error, informationClass);
        Assert.Equal((error, "QueryInformationJobObject"), (exception.NativeErrorCode, exception.Function));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_IO_rate_names_the_volume()
    {
        JobException exception = JobLimitErrors.SetIoRateFailed(2, @"\Device\X", "JobMemoryLimit");
        Assert.Contains(@"IoRateControl of \Device\X", exception.Message, StringComparison.Ordinal);
        Assert.Contains("NT device name", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Applied before it: JobMemoryLimit.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("1607", JobLimitErrors.QueryIoRateFailed(1).Message, StringComparison.Ordinal);
        Assert.Contains("open the job with JobAccess.Query.", JobLimitErrors.QueryIoRateFailed(5).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_library_means_that_this_is_not_Windows() =>
        Assert.IsType<PlatformNotSupportedException>(JobLimitErrors.ForMissing(new DllNotFoundException(), "CreateJobObjectW"));

    [Fact]
    public void A_missing_export_is_named_with_the_version_it_needs()
    {
        JobException exception = Assert.IsType<JobException>(
            JobLimitErrors.ForMissing(new EntryPointNotFoundException(), "SetIoRateControlInformationJobObject"));
        Assert.Equal(127, exception.NativeErrorCode);
        Assert.Contains("SetIoRateControlInformationJobObject", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Windows 10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_beyond_32_bits_throws_in_a_32_bit_process()
    {
        Assert.Equal(uint.MaxValue, JobLimitErrors.ThrowIfBeyond(uint.MaxValue, uint.MaxValue, "JobMemoryLimit"));
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            "JobMemoryLimit", () => JobLimitErrors.ThrowIfBeyond(1UL << 32, uint.MaxValue, "JobMemoryLimit"));
        Assert.Contains("32-bit process", exception.Message, StringComparison.Ordinal);
        Assert.Equal(unchecked((nuint)ulong.MaxValue), JobLimitErrors.ToNativeSize(nuint.MaxValue, "JobMemoryLimit"));
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        using Limits.CommaCulture comma = new();
        byte[] bytes = new WireStruct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION")
            .WithFlags("JOB_TIME").With64("PerJobUserTimeLimit", unchecked((ulong)-5)).Bytes;
        Assert.Contains("-5 ticks", JobLimitErrors.SetFailed(87, 9, bytes, "all", null).Message, StringComparison.Ordinal);
    }
}
