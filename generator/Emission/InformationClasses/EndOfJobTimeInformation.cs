using JobGen.Generator.Limits;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary><c>JobObjectEndOfJobTimeInformation</c>: what happens when the job time is used up.</summary>
internal sealed class EndOfJobTimeInformation : StructClass
{
    public override string? StructName => "JOBOBJECT_END_OF_JOB_TIME_INFORMATION";

    protected override string Variable => "endOfJobTime";

    protected override IReadOnlyList<CarriedLimit> Limits { get; } =
    [
        new(
            typeof(EndOfJobTime),
            value => [$"endOfJobTime.EndOfJobTimeAction = unchecked((uint){value});"],
            "unchecked((global::JobGen.EndOfJobTimeAction)endOfJobTime.EndOfJobTimeAction)"),
    ];
}
