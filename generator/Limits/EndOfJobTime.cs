using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[JobTimeLimit(AtLimit = …)]</c>: class 6 is touched only where it is written.</summary>
internal sealed record EndOfJobTime(int Action) : Limit
{
    private const string EnumName = "global::JobGen.EndOfJobTimeAction";

    public override string Name => "EndOfJobTimeAction";

    /// <summary>Whether Windows only reports the end of the time: it cancels the limit then, and the processes run on.</summary>
    public static bool IsPost(AttributeReader attribute) => attribute.Named<int>("AtLimit") is 1;

    public static EndOfJobTime? Parse(AttributeReader attribute) =>
        attribute.Named<int>("AtLimit") is { } action ? new(action) : null;

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Named<int>("AtLimit") is { } action and not (0 or 1))
        {
            findings.AtNamed(attribute, "AtLimit", Rules.EndOfJobTimeUnknown, action);
        }
    }

    public override string TypeName => EnumName;

    public override string Summary => "What Windows does when the job time is used up.";

    public override string Remarks =>
        "Terminate ends every process with exit code 1816; Post sends EndOfJobTime to the subscription and cancels the limit, and "
        + "acts as Terminate where nobody subscribed. Windows 2000 and later.";

    public override string? DeclaredValue => Action switch
    {
        0 => EnumName + ".Terminate",
        1 => EnumName + ".Post",
        _ => $"({EnumName})({Literals.Of(Action)})",
    };
}
