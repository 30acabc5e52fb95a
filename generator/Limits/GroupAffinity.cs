using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[GroupAffinity]</c>, <c>[GroupAffinity(ushort group, ulong mask)]</c>, repeatable.</summary>
internal sealed record GroupAffinity(EquatableArray<GroupMask> Groups) : Limit
{
    private const string StructName = "global::JobGen.JobGroupAffinity";

    public static GroupAffinity Parse(IReadOnlyList<AttributeReader> attributes)
    {
        SortedDictionary<ushort, ulong> groups = [];
        foreach (AttributeReader attribute in attributes)
        {
            if (attribute.Argument<ushort>(0) is { } group && attribute.Argument<ulong>(1) is { } mask)
            {
                // What is named twice is an error; the order of the files must not decide.
                groups[group] = groups.TryGetValue(group, out ulong other) ? Math.Max(mask, other) : mask;
            }
        }

        return new(new EquatableArray<GroupMask>(groups.Select(entry => new GroupMask(entry.Key, entry.Value))));
    }

    public static void Check(IReadOnlyList<AttributeReader> groups, FindingList findings)
    {
        HashSet<ushort> seen = [];
        foreach (AttributeReader attribute in groups)
        {
            if (attribute.Argument<ushort>(0) is { } group && Fault(group, seen) is { } fault)
            {
                findings.AtArgument(attribute, 0, Rules.ProcessorGroupRange, group, fault);
            }

            if (attribute.Argument<ulong>(1) is 0)
            {
                findings.AtArgument(attribute, 1, Rules.AffinityEmpty, attribute.Name);
            }
        }
    }

    private static string? Fault(ushort group, HashSet<ushort> seen)
    {
        if (group > LimitRanges.HighestGroup)
        {
            return LimitWords.GroupUnknown;
        }

        return seen.Add(group) ? null : "is named by another attribute too, and one of the two is lost";
    }

    public override string TypeName => StructName + "?";

    public override string Summary =>
        "The processors that the processes of the job may run on, in every processor group; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "It excludes an affinity mask of the same job: 87. Every active processor of every group reads as off. Windows 8 and Windows "
        + "Server 2012.";

    public override string? Platform => Platforms.Windows8;

    public override string? DeclaredValue
    {
        get
        {
            if (Groups.Count == 0)
            {
                return null;
            }

            IEnumerable<string> rest = Groups.Skip(1).Select(group => $".With({Arguments(group)})");
            return $"{StructName}.Of({Arguments(Groups[0])}){string.Concat(rest)}";
        }
    }

    private static string Arguments(GroupMask group) => $"{Literals.Of((int)group.Group)}, {Literals.Hex(group.Mask)}";
}

/// <summary>The processors of one processor group.</summary>
internal readonly record struct GroupMask(ushort Group, ulong Mask);
