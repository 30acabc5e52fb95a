using JobGen.Generator.Model;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[GroupAffinity]</c>, <c>[GroupAffinity(ushort group, ulong mask)]</c>, repeatable.</summary>
internal sealed partial record GroupAffinity(EquatableArray<GroupMask> Groups) : Limit
{
    public override string Name => nameof(GroupAffinity);

    public static GroupAffinity Parse(IReadOnlyList<AttributeReader> attributes)
    {
        SortedDictionary<ushort, ulong> groups = [];
        foreach (AttributeReader attribute in attributes)
        {
            if (attribute.Argument<ushort>(0) is { } group && attribute.Argument<ulong>(1) is { } mask)
            {
                groups[group] = mask;
            }
        }

        return new(new EquatableArray<GroupMask>(groups.Select(entry => new GroupMask(entry.Key, entry.Value))));
    }
}
