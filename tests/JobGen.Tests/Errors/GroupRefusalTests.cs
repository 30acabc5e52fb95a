using System.Buffers.Binary;
using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>A 87 from the group affinity class names the group behind it, on both pointer sizes.</summary>
public sealed class GroupRefusalTests
{
    private static readonly JobGroupAffinity s_machine = JobGroupAffinity.Of(0, 0xFF).With(1, 0xF);

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    public void Each_mistake_is_named(int pointerSize)
    {
        Assert.Contains("no processor of group 1", Explain(pointerSize, (0, 1), (1, 0)), StringComparison.Ordinal);
        Assert.Contains("group 2, which this machine does not have", Explain(pointerSize, (2, 1)), StringComparison.Ordinal);
        Assert.Contains("group 40, which this machine does not have", Explain(pointerSize, (40, 1)), StringComparison.Ordinal);
        Assert.Contains("group 1 twice", Explain(pointerSize, (1, 1), (0, 1), (1, 2)), StringComparison.Ordinal);
        Assert.Contains("0x10 names processors beyond group 1's 0xF", Explain(pointerSize, (1, 0x10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_are_right_point_to_the_other_affinity() =>
        Assert.Contains("AffinityLimit", Explain(8, (0, 1), (1, 2)), StringComparison.Ordinal);

    [Fact]
    public void Where_the_machine_cannot_be_asked_nothing_is_claimed_of_it()
    {
        LimitFindings findings = new();
        LimitRefusals.ExplainGroups(Bytes(8, (5, 1)), findings, 8, system: null);
        Assert.Null(findings.Limits);
    }

    private static string Explain(int pointerSize, params (ushort Group, ulong Mask)[] groups)
    {
        LimitFindings findings = new();
        LimitRefusals.ExplainGroups(Bytes(pointerSize, groups), findings, pointerSize, s_machine);
        return findings.Text!;
    }

    private static byte[] Bytes(int pointerSize, params (ushort Group, ulong Mask)[] groups)
    {
        byte[] bytes = new byte[groups.Length * (pointerSize + 8)];
        for (int i = 0; i < groups.Length; i++)
        {
            Span<byte> entry = bytes.AsSpan(i * (pointerSize + 8));
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)groups[i].Mask);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[pointerSize..], groups[i].Group);
        }

        return bytes;
    }
}
