using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

/// <summary>UI restrictions in a nest: what the documentation says, what is done on Windows, and what is believed.</summary>
public sealed class UINestingTests : ModelTest
{
    [Theory]
    [InlineData(UIRestrictionNesting.Refused, true, false, Win32Error.AccessDenied)]
    [InlineData(UIRestrictionNesting.Refused, false, true, Win32Error.AccessDenied)]
    [InlineData(UIRestrictionNesting.Refused, false, false, 0)]
    [InlineData(UIRestrictionNesting.Innermost, true, false, 0)]
    [InlineData(UIRestrictionNesting.Innermost, false, true, 0)]
    [InlineData(UIRestrictionNesting.Innermost, true, true, Win32Error.AccessDenied)]
    [InlineData(UIRestrictionNesting.Allowed, true, true, 0)]
    public void Process_of_one_job_enters_another_or_not(UIRestrictionNesting nesting, bool onTheRoot, bool onTheLeaf, int error)
    {
        Kernel.Options.UIRestrictionNesting = nesting;
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        Restrict(root, onTheRoot);
        Restrict(leaf, onTheLeaf);
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, root.Assign(process));
        Assert.Equal(error, leaf.Assign(process));
    }

    [Theory]
    [InlineData(UIRestrictionNesting.Refused, Win32Error.AccessDenied, Win32Error.AccessDenied)]
    [InlineData(UIRestrictionNesting.Innermost, Win32Error.AccessDenied, 0)]
    [InlineData(UIRestrictionNesting.Allowed, 0, 0)]
    public void Restrictions_are_set_on_a_job_of_a_nest_or_not(UIRestrictionNesting nesting, int onTheRoot, int onTheLeaf)
    {
        Kernel.Options.UIRestrictionNesting = nesting;
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, root.Assign(process));
        Assert.Equal(0, leaf.Assign(process));
        Assert.Equal(onTheRoot, root.Set(4, [1, 0, 0, 0]));
        Assert.Equal(onTheLeaf, leaf.Set(4, [1, 0, 0, 0]));
        Assert.Equal(0, root.Set(4, new byte[4]));
        Assert.Equal(0, leaf.Set(4, new byte[4]));
    }

    [Fact]
    public void Restrictions_below_others_are_refused_when_they_are_set_too()
    {
        using Job root = Job.Create();
        using Job leaf = Job.Create();
        Restrict(root, isRestricted: true);
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal(0, root.Assign(process));
        Assert.Equal(0, leaf.Assign(process));
        Assert.Equal(Win32Error.AccessDenied, leaf.Set(4, [1, 0, 0, 0]));
    }

    private static void Restrict(Job job, bool isRestricted) => Assert.Equal(0, job.Set(4, [isRestricted ? (byte)1 : (byte)0, 0, 0, 0]));
}
