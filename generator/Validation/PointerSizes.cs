using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation;

/// <summary>Values that Windows takes in the size of a pointer, where the project is built for 32 bits.</summary>
internal static class PointerSizes
{
    private static readonly (string Attribute, int Position)[] Arguments =
    [
        ("ProcessMemoryLimitAttribute", 0),
        ("JobMemoryLimitAttribute", 0),
        ("WorkingSetLimitAttribute", 0),
        ("WorkingSetLimitAttribute", 1),
        ("AffinityLimitAttribute", 0),
        ("GroupAffinityAttribute", 1),
    ];

    public static void Check(PolicyAttributes attributes, Platform platform, FindingList findings)
    {
        if (platform is not (Platform.X86 or Platform.Arm))
        {
            return;
        }

        foreach ((string name, int position) in Arguments)
        {
            foreach (AttributeReader attribute in attributes[name])
            {
                if (attribute.Argument<ulong>(position) is > uint.MaxValue and var value)
                {
                    findings.AtArgument(
                        attribute, position, Rules.PointerSize, attribute.Name, value, platform.ToString().ToLowerInvariant());
                }
            }
        }
    }
}
