namespace JobGen.Generator.Limits;

/// <summary><c>[ProcessTimeLimit]</c>, <c>[ProcessTimeLimit(Seconds = …)]</c>.</summary>
internal sealed record ProcessTimeLimit(long? Ticks) : TimeLimit(Ticks)
{
    public static ProcessTimeLimit Parse(AttributeReader attribute) => new(TicksOf(attribute));

    public override string Summary =>
        "The most user-mode CPU time that each process of the job may use; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "Windows ends a process that passes it. The unit is 100 ns. Windows 2000 and later.";
}
