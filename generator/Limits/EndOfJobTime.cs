using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[JobTimeLimit(AtLimit = …)]</c>: class 6 is touched only where it is written.</summary>
internal sealed partial record EndOfJobTime(int Action) : Limit
{
    public override string Name => "EndOfJobTimeAction";

    /// <summary>Whether Windows only reports the end of the time: it cancels the limit then, and the processes run on.</summary>
    public static bool IsPost(AttributeReader attribute) => attribute.Named<int>("AtLimit") is 1;

    public static EndOfJobTime? Parse(AttributeReader attribute) =>
        attribute.Named<int>("AtLimit") is { } action ? new(action) : null;
}
