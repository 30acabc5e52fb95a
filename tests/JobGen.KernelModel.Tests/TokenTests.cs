using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

/// <summary>SeIncreaseBasePriorityPrivilege, held and enabled apart, on the tokens of the process and of threads.</summary>
public sealed class TokenTests : ModelTest
{
    private const int Primary = 1;
    private const int Impersonation = 2;
    private static readonly Limits _highPriority = new() { Flags = Limits.PriorityClass, Priority = 0x80 };

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, Win32Error.PrivilegeNotHeld)]
    [InlineData(false, true, Win32Error.PrivilegeNotHeld)]
    public void Privilege_is_in_force_where_it_is_held_and_enabled(bool isHeld, bool isEnabled, int error)
    {
        Hold(isHeld, isEnabled);
        using Job job = Job.Create();
        Assert.Equal(error, _highPriority.Set(job));
    }

    [Fact]
    public void Enabling_on_the_token_of_the_process_is_for_all_threads()
    {
        Hold(isHeld: true, isEnabled: false);
        using Job job = Job.Create();
        using Token token = Token.OfProcess(Token.Adjust | Token.Query);
        byte[] previous = new byte[16];
        Assert.Equal(0, token.SetPrivilege(Token.State(isEnabled: true), previous, out bool succeeded));
        Assert.True(succeeded);
        Assert.Equal(Token.State(isEnabled: false), previous);
        Assert.Equal(0, _highPriority.Set(job));
        Assert.Equal(0, token.SetPrivilege(Token.State(isEnabled: true), previous, out _));
        Assert.Equal(0, previous[0]);
        Assert.Equal(0, token.SetPrivilege(Token.State(isEnabled: false), [], out _));
        Assert.Equal(Win32Error.PrivilegeNotHeld, _highPriority.Set(job));
    }

    [Fact]
    public void Enabling_what_is_not_held_succeeds_with_1300()
    {
        Hold(isHeld: false, isEnabled: false);
        using Token token = Token.OfProcess(Token.Adjust);
        Assert.Equal(Win32Error.NotAllAssigned, token.SetPrivilege(Token.State(isEnabled: true), [], out bool succeeded));
        Assert.True(succeeded);
    }

    [Fact]
    public void Copy_has_a_privilege_of_its_own_and_is_the_threads_alone()
    {
        Hold(isHeld: true, isEnabled: false);
        using Job job = Job.Create();
        using Token process = Token.OfProcess(Token.Duplicate);
        Assert.Equal(0, process.Copy(Token.Adjust | Token.Impersonate, Impersonation, out Token? copy));
        Assert.Equal(0, copy!.SetPrivilege(Token.State(isEnabled: true), [], out _));
        Assert.Equal(Win32Error.PrivilegeNotHeld, _highPriority.Set(job));
        Assert.Equal(0, copy.ImpersonateWith());
        copy.Dispose();
        Assert.Equal(0, _highPriority.Set(job));
        Thread other = new(() => Assert.Equal(Win32Error.PrivilegeNotHeld, _highPriority.Set(job)));
        other.Start();
        other.Join();
        Assert.Contains("impersonating thread", Kernel.DescribeLeaks());
        Token.Revert();
        Assert.Equal(Win32Error.PrivilegeNotHeld, _highPriority.Set(job));
        Assert.DoesNotContain("impersonating thread", Kernel.DescribeLeaks());
    }

    [Fact]
    public void Thread_that_impersonates_is_checked_by_its_token()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.NoToken, Token.OfThread(Token.Query, out _));
        Kernel.Impersonation = Kernel.NewImpersonationToken(isHeld: true, isEnabled: false);
        Assert.Equal(Win32Error.PrivilegeNotHeld, _highPriority.Set(job));
        Assert.Equal(0, Token.OfThread(Token.Adjust, out Token? token));
        Assert.Equal(0, token!.SetPrivilege(Token.State(isEnabled: true), [], out _));
        token.Dispose();
        Assert.Equal(0, _highPriority.Set(job));
    }

    [Fact]
    public void Each_use_needs_its_right_and_a_token_of_its_kind()
    {
        using Token query = Token.OfProcess(Token.Query);
        Assert.Equal(Win32Error.AccessDenied, query.Copy(Token.Query, Primary, out _));
        Assert.Equal(Win32Error.AccessDenied, query.SetPrivilege(Token.State(isEnabled: true), [], out _));
        using Token duplicate = Token.OfProcess(Token.Duplicate | Token.Impersonate | Token.Adjust);
        Assert.Equal(Win32Error.BadTokenType, duplicate.ImpersonateWith());
        Assert.Equal(Win32Error.AccessDenied, duplicate.SetPrivilege(Token.State(isEnabled: true), new byte[16], out _));
        Assert.Equal(0, duplicate.Copy(Token.Query, Impersonation, out Token? copy));
        Assert.Equal(Win32Error.AccessDenied, copy!.ImpersonateWith());
        copy.Dispose();
    }

    private void Hold(bool isHeld, bool isEnabled)
    {
        Kernel.Options.IncreaseBasePriority.IsHeld = isHeld;
        Kernel.Options.IncreaseBasePriority.IsEnabled = isEnabled;
    }
}
