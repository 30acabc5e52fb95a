using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

internal sealed partial record IoRateControl
{
    private const string StructName = RuntimeNames.Runtime + "IoRates";

    public override string TypeName => StructName;

    public override string Summary => "The IO rates of the job by volume; empty for no limit.";

    public override string Remarks =>
        "IOPS and bytes a second. Windows 10 versions 1507 and 1511 only: later versions do not support it.";

    public override string Cost =>
        "Reading costs one kernel call, and one that frees what was read; setting reads first, and costs one more for each volume "
        + "that is to have a rate or to lose it.";

    public override string? Platform => Platforms.Windows10;

    public override InformationClass Class => InformationClass.IoRateControl;

    public override string? DeclaredValue
    {
        get
        {
            IEnumerable<string> rates = Volumes.Where(volume => volume.HasRate).Select(volume => volume.Expression);
            return rates.Any() ? $"{StructName}.Create({string.Join(", ", rates)})" : null;
        }
    }

    // IO rates have functions of their own, which the runtime calls.
    public override void WriteToWire(CodeWriter writer)
    {
    }

    public override void WriteFromWire(CodeWriter writer)
    {
    }
}
