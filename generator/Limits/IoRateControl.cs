using JobGen.Generator.Model;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[IoRateControl]</c>, <c>[IoRateControl(string volume)]</c> with its rates, repeatable.</summary>
internal sealed partial record IoRateControl(EquatableArray<VolumeRate> Volumes) : Limit
{
    public override string Name => nameof(IoRateControl);

    public static IoRateControl Parse(IReadOnlyList<AttributeReader> attributes) => new(new EquatableArray<VolumeRate>(
        attributes.Select(VolumeRate.Parse).GroupBy(rate => rate.Volume, StringComparer.Ordinal).Select(same => same.First())));
}
