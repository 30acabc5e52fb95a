using System.Diagnostics;
using System.Text;
using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class StartInfoRulesTests
{
    public static TheoryData<string, Action<ProcessStartInfo>> Unsupported => new()
    {
        { "UseShellExecute", info => info.UseShellExecute = true },
        { "Verb", info => info.Verb = "runas" },
        { "ErrorDialog", info => info.ErrorDialog = true },
        { "UserName", info => info.UserName = "somebody" },
    };

    [Theory]
    [MemberData(nameof(Unsupported), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_honoured_is_refused_by_name(string member, Action<ProcessStartInfo> set)
    {
        ProcessStartInfo info = new("tool.exe");
        set(info);
        Exception refusal = Assert.Throws<NotSupportedException>(
            () => StartInfoRules.Check(info, NewStartInfoMembers.Present, PipedStreams.Of(info)));
        Assert.Contains($"ProcessStartInfo.{member} ", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<ProcessStartInfo>> Inconsistent => new()
    {
        { "ArgumentList", info => { info.Arguments = "a"; info.ArgumentList.Add("b"); } },
        { "StandardInputEncoding", info => info.StandardInputEncoding = Encoding.UTF8 },
        { "StandardOutputEncoding", info => info.StandardOutputEncoding = Encoding.UTF8 },
        { "StandardErrorEncoding", info => info.StandardErrorEncoding = Encoding.UTF8 },
    };

    [Theory]
    [MemberData(nameof(Inconsistent), DisableDiscoveryEnumeration = true)]
    public void What_contradicts_itself_is_refused_by_name(string member, Action<ProcessStartInfo> set)
    {
        ProcessStartInfo info = new("tool.exe");
        set(info);
        Exception refusal = Assert.Throws<InvalidOperationException>(
            () => StartInfoRules.Check(info, NewStartInfoMembers.Present, PipedStreams.Of(info)));
        Assert.Contains(member, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_is_taken()
    {
        ProcessStartInfo info = new("tool.exe", ["a", "b"])
        {
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.Unicode,
            StandardErrorEncoding = Encoding.Latin1,
            WindowStyle = ProcessWindowStyle.Hidden,
            WorkingDirectory = @"C:\",
            Environment = { ["A"] = "b" },
        };
        StartInfoRules.Check(info, NewStartInfoMembers.Present, PipedStreams.Of(info));
    }
}
