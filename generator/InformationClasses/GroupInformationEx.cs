using JobGen.Generator.Emission;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>JobObjectGroupInformationEx</c>: a list of as many structures as there are processor groups.</summary>
internal sealed class GroupInformationEx : RuntimeClass
{
    public override string Name => "GroupInformationEx";

    protected override string Services => RuntimeNames.Services + "GroupAffinityServices";
}
