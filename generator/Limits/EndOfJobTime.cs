using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[JobTimeLimit(AtLimit = …)]</c>: class 6 is touched only where it is written.</summary>
internal sealed partial record EndOfJobTime(int Action) : Limit
{
    public override string Name => "EndOfJobTimeAction";

    public static EndOfJobTime? Parse(AttributeReader attribute) =>
        attribute.Named<int>("AtLimit") is { } action ? new(action) : null;
}
