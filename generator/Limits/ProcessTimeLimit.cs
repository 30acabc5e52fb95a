using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[ProcessTimeLimit]</c>, <c>[ProcessTimeLimit(Seconds = …)]</c>.</summary>
internal sealed partial record ProcessTimeLimit(long? Ticks) : ExtendedLimit
{
    public override string Name => nameof(ProcessTimeLimit);

    public static ProcessTimeLimit Parse(AttributeReader attribute) => new(CpuTime.TicksOf(attribute));
}
