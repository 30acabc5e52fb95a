using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[AffinityLimit]</c>, <c>[AffinityLimit(ulong mask, Subset = …)]</c>.</summary>
internal sealed record AffinityLimit(ulong? Mask, bool Subset) : Limit
{
    public static AffinityLimit Parse(AttributeReader attribute) => new(
        attribute.Argument<ulong>(0),
        attribute.Named<bool>("Subset") ?? false);

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Argument<ulong>(0) is 0)
        {
            findings.AtArgument(attribute, 0, Rules.AffinityEmpty, attribute.Name);
        }

        if (attribute.Data.ConstructorArguments.Length == 0 && attribute.Named<bool>("Subset") is true)
        {
            findings.AtNamed(attribute, "Subset", Rules.SubsetWithoutMask);
        }
    }

    public override string TypeName => "global::JobGen.ProcessorAffinity?";

    public override string Summary =>
        "The processors that the processes of the job may run on; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "One processor group, one bit a processor. It excludes the group affinity of the same job: 87. Subset affinity "
        + "(Windows 7) lets each process choose fewer processors. Windows 2000 and later.";

    public override string? DeclaredValue => Mask is { } mask
        ? $"new global::JobGen.ProcessorAffinity({Literals.Hex(mask)}, {Literals.Of(Subset)})"
        : null;
}
