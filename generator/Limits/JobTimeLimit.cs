using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[JobTimeLimit]</c>, <c>[JobTimeLimit(Seconds = …)]</c>; <c>AtLimit</c> is <see cref="EndOfJobTime"/>.</summary>
internal sealed partial record JobTimeLimit(long? Ticks) : ExtendedLimit
{
    public override string Name => nameof(JobTimeLimit);

    public static JobTimeLimit Parse(AttributeReader attribute) => new(CpuTime.TicksOf(attribute));
}
