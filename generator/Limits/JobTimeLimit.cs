namespace JobGen.Generator.Limits;

/// <summary><c>[JobTimeLimit]</c>, <c>[JobTimeLimit(Seconds = …)]</c>; <c>AtLimit</c> is <see cref="EndOfJobTime"/>.</summary>
internal sealed record JobTimeLimit(long? Ticks) : TimeLimit(Ticks)
{
    public static JobTimeLimit Parse(AttributeReader attribute) => new(TicksOf(attribute));

    public override string Summary =>
        "The most user-mode CPU time that all processes of the job together may use, counted from now; <see langword=\"null\"/> for "
        + "no limit.";

    public override string Remarks =>
        "The unit is 100 ns. Setting it starts the count anew, with the same value too; a change of any other limit leaves the count "
        + "alone, and so does Apply with the value that this object applied last, unless this object saw the time end since: its "
        + "subscription by EndOfJobTime, or WaitForSignalAsync. Where the limit went unseen, through another handle or with nobody "
        + "told, only setting this property surely starts it again. At the limit Windows ends the processes with 1816, or posts a "
        + "message where that is chosen. Windows 2000 and later.";
}
