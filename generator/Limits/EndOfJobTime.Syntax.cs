using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record EndOfJobTime
{
    private const string EnumName = RuntimeNames.Runtime + "EndOfJobTimeAction";

    public override string TypeName => EnumName;

    public override string Summary => "What Windows does when the job time is used up.";

    public override string Remarks =>
        "Terminate ends every process with exit code 1816; Post sends EndOfJobTime to the subscription and cancels the limit, and "
        + "acts as Terminate where nobody subscribed. Windows 2000 and later.";

    public override InformationClass Class => InformationClass.EndOfJobTime;

    public override string? DeclaredValue => Action switch
    {
        0 => EnumName + ".Terminate",
        1 => EnumName + ".Post",
        _ => $"({EnumName})({Literals.Of(Action)})",
    };

    public override void WriteToWire(CodeWriter writer) =>
        writer.Line($"endOfJobTime->EndOfJobTimeAction = unchecked((uint)limits.{Name});");

    public override void WriteFromWire(CodeWriter writer) =>
        writer.Line($"limits.{Name} = unchecked(({EnumName})endOfJobTime->EndOfJobTimeAction);");
}
