using System.Diagnostics;
using System.Runtime.CompilerServices;
using JobGen.Launching;
using JobGen.Model;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>What .NET 11 added to ProcessStartInfo, stood in for by functions: .NET 10 has no such members.</summary>
public sealed class NewStartInfoMembersTests : LaunchTest
{
    private readonly ProcessStartInfo _info = new(Tool);

    [Fact]
    public void Those_that_this_dotnet_lacks_are_not_looked_for_again()
    {
        Assert.SkipWhen(Environment.Version.Major > 10, "is about a .NET without them");
        Assert.Equal(new NewStartInfoMembers(), NewStartInfoMembers.Find());
        Assert.Equal(new NewStartInfoMembers(), NewStartInfoMembers.Present);
    }

    [Fact]
    public void Those_that_it_has_are_read_from_the_start_info()
    {
        _info.CreateNoWindow = true;
        Assert.True(NewStartInfoMembers.IfPresent(GetCreateNoWindow)!(_info));
    }

    [Fact]
    public void Those_that_a_job_cannot_honour_are_refused_by_name()
    {
        AssertRefused<NotSupportedException>("ProcessStartInfo.KillOnParentExit", new() { KillOnParentExit = static _ => true });
        AssertRefused<NotSupportedException>("ProcessStartInfo.StartDetached", new() { StartDetached = static _ => true });
    }

    [Fact]
    public void Those_that_are_not_set_change_nothing()
    {
        NewStartInfoMembers unset = new()
        {
            KillOnParentExit = static _ => false,
            StartDetached = static _ => false,
            StartSuspended = static _ => false,
            InheritedHandles = static _ => null,
            StandardInputHandle = static _ => null,
            StandardOutputHandle = static _ => null,
            StandardErrorHandle = static _ => null,
        };
        LaunchRequest request = LaunchRequests.From(_info, default, unset);
        Assert.False(request.InheritsHandles);
        Assert.False(request.IsSuspended);
    }

    [Fact]
    public void A_handle_beside_a_redirection_of_the_stream_is_a_contradiction()
    {
        using SafeFileHandle handle = new(7, ownsHandle: false);
        _info.RedirectStandardInput = _info.RedirectStandardOutput = _info.RedirectStandardError = true;
        AssertRefused<InvalidOperationException>("StandardInputHandle", new() { StandardInputHandle = _ => handle });
        AssertRefused<InvalidOperationException>("StandardOutputHandle", new() { StandardOutputHandle = _ => handle });
        AssertRefused<InvalidOperationException>("StandardErrorHandle", new() { StandardErrorHandle = _ => handle });
    }

    [Fact]
    public void Start_suspended_is_honoured() =>
        Assert.True(LaunchRequests.From(_info, default, new() { StartSuspended = static _ => true }).IsSuspended);

    [Fact]
    public void Inherited_handles_come_behind_those_of_the_options()
    {
        using SafeFileHandle first = new(7, ownsHandle: false), second = new(8, ownsHandle: false);
        LaunchRequest request = LaunchRequests.From(
            _info, new JobStartOptions { InheritedHandles = [first] }, new() { InheritedHandles = _ => [second] });
        Assert.Equal([first, second], request.InheritedHandles);
    }

    [Fact]
    public void A_handle_for_a_stream_is_passed_as_an_inheritable_duplicate()
    {
        using PlainJob job = NewJob();
        using SafeProcessHandle handle = new(Kernel.StartProcess().OpenHandle(), ownsHandle: false);
        LaunchRequest request = LaunchRequests.From(_info, default, new() { StandardErrorHandle = _ => handle });

        using (JobProcess process = ProcessLauncher.Launch(job, request))
        {
            ModelLaunch launch = LaunchOf(process);
            Assert.Equal(launch.StandardHandles, launch.HandleList);
            Assert.DoesNotContain(handle.DangerousGetHandle(), launch.StandardHandles);
            Assert.Contains(Kernel.Calls, call => call.Function == ModelFunction.DuplicateHandle
                && call.Arguments[1] == handle.DangerousGetHandle() && call.Arguments[5] == 1);
            Assert.Throws<InvalidOperationException>(() => process.StandardError);
            ModelOf(process).Exit(0);
        }

        Assert.Single(Kernel.DescribeLeaks(), leak => leak.Contains(": process", StringComparison.Ordinal));
    }

    /// <summary>A member that every .NET has, bound by name as those of .NET 11 are.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_CreateNoWindow")]
    private static extern bool GetCreateNoWindow(ProcessStartInfo startInfo);

    private void AssertRefused<T>(string named, NewStartInfoMembers members)
        where T : Exception =>
        Assert.Contains(named, Assert.Throws<T>(() => LaunchRequests.From(_info, default, members)).Message, StringComparison.Ordinal);
}
