using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>The numbers of public enumerations that go to Windows as they are.</summary>
public sealed class EnumValueTests
{
    [Theory]
    [InlineData(UIRestrictions.None, "NONE")]
    [InlineData(UIRestrictions.Handles, "HANDLES")]
    [InlineData(UIRestrictions.ReadClipboard, "READCLIPBOARD")]
    [InlineData(UIRestrictions.WriteClipboard, "WRITECLIPBOARD")]
    [InlineData(UIRestrictions.SystemParameters, "SYSTEMPARAMETERS")]
    [InlineData(UIRestrictions.DisplaySettings, "DISPLAYSETTINGS")]
    [InlineData(UIRestrictions.GlobalAtoms, "GLOBALATOMS")]
    [InlineData(UIRestrictions.Desktop, "DESKTOP")]
    [InlineData(UIRestrictions.ExitWindows, "EXITWINDOWS")]
    [InlineData(UIRestrictions.Ime, "IME")]
    [InlineData(UIRestrictions.Injection, "INJECTION")]
    public void UI_restrictions(UIRestrictions value, string name) =>
        Assert.Equal(Abi.X64.Constant("JOB_OBJECT_UILIMIT_" + name), (long)value);

    [Fact]
    public void All_UI_restrictions_of_the_SDK_have_a_name()
    {
        UIRestrictions all = Enum.GetValues<UIRestrictions>().Aggregate((sum, value) => sum | value);
        Assert.Equal(Abi.X64.Constant("JOB_OBJECT_UILIMIT_ALL"), (long)all);
    }

    [Fact]
    public void End_of_job_time_action()
    {
        Assert.Equal((long)EndOfJobTimeAction.Terminate, Abi.X64.Constant("JOB_OBJECT_TERMINATE_AT_END_OF_JOB"));
        Assert.Equal((long)EndOfJobTimeAction.Post, Abi.X64.Constant("JOB_OBJECT_POST_AT_END_OF_JOB"));
    }

    [Theory]
    [InlineData(RateControlTolerance.Low)]
    [InlineData(RateControlTolerance.Medium)]
    [InlineData(RateControlTolerance.High)]
    public void Tolerances(RateControlTolerance value) =>
        Assert.Equal(Abi.X64.EnumValue("JOBOBJECT_RATE_CONTROL_TOLERANCE", "Tolerance" + value), (int)value);

    [Theory]
    [InlineData(RateControlToleranceInterval.Short)]
    [InlineData(RateControlToleranceInterval.Medium)]
    [InlineData(RateControlToleranceInterval.Long)]
    public void Tolerance_intervals(RateControlToleranceInterval value) =>
        Assert.Equal(Abi.X64.EnumValue("JOBOBJECT_RATE_CONTROL_TOLERANCE_INTERVAL", "ToleranceInterval" + value), (int)value);

    [Theory]
    [InlineData(JobAccess.AssignProcess, "JOB_OBJECT_ASSIGN_PROCESS")]
    [InlineData(JobAccess.SetAttributes, "JOB_OBJECT_SET_ATTRIBUTES")]
    [InlineData(JobAccess.Query, "JOB_OBJECT_QUERY")]
    [InlineData(JobAccess.Terminate, "JOB_OBJECT_TERMINATE")]
    [InlineData(JobAccess.Synchronize, "SYNCHRONIZE")]
    public void Access_rights(JobAccess value, string name) => Assert.Equal(Abi.X64.Constant(name), (long)value);

    [Fact]
    public void All_access_is_what_every_version_accepts() => Assert.Equal(0x1F001F, (int)JobAccess.AllAccess);
}
