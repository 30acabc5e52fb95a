using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>A 87 from the group affinity class names the group behind it.</summary>
public sealed class GroupRefusalTests
{
    private static readonly JobGroupAffinity s_machine = JobGroupAffinity.Of(0, 0xFF).With(1, 0xF);

    [Fact]
    public void Each_mistake_is_named()
    {
        Assert.Contains("no processor of group 1", Explain((0, 1), (1, 0)), StringComparison.Ordinal);
        Assert.Contains("group 2, which this machine does not have", Explain((2, 1)), StringComparison.Ordinal);
        Assert.Contains("group 40, which this machine does not have", Explain((40, 1)), StringComparison.Ordinal);
        Assert.Contains("group 1 twice", Explain((1, 1), (0, 1), (1, 2)), StringComparison.Ordinal);
        Assert.Contains("0x10 names processors beyond group 1's 0xF", Explain((1, 0x10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_are_right_point_to_the_other_affinity() =>
        Assert.Contains("AffinityLimit", Explain((0, 1), (1, 2)), StringComparison.Ordinal);

    [Fact]
    public void Where_the_machine_cannot_be_asked_nothing_is_claimed_of_it()
    {
        LimitFindings findings = new();
        LimitRefusals.ExplainGroups(Bytes((5, 1)), findings, system: null);
        Assert.Null(findings.Limits);
    }

    private static string Explain(params (ushort Group, ulong Mask)[] groups)
    {
        LimitFindings findings = new();
        LimitRefusals.ExplainGroups(Bytes(groups), findings, s_machine);
        return findings.Text!;
    }

    private static byte[] Bytes(params (ushort Group, ulong Mask)[] groups) =>
    [
        .. groups.SelectMany(group =>
            new WireStruct("GROUP_AFFINITY").With64("Mask", group.Mask).With16("Group", group.Group).Bytes),
    ];
}
