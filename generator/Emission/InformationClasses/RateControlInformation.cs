using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>A class that is newer than job objects: Windows may lack it, or refuse to clear what was never set.</summary>
internal abstract class RateControlInformation : StructClass
{
    public override string Cost =>
        base.Cost + " Switching off costs a second where Windows refuses to clear what was never set.";

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        $"Where Windows refuses to clear a {limits[0].Name} that was never set, it is asked whether it is off.";
}
