
namespace JobGen.Generator.Tests.Layout;

/// <summary>Compares a structure with the SDK's.</summary>
internal static class StructAssert
{
    public static void IsTheSdks(Abi abi, string name, int size, IReadOnlyDictionary<string, FieldPlace> fields)
    {
        Assert.True(abi.HasStruct(name), $"{name} is not a structure of the SDK.");
        Assert.Equal((name, abi.SizeOf(name)), (name, size));
        foreach ((string field, FieldPlace place) in fields)
        {
            Assert.Equal((name, field, PlaceOf(abi, name, field)), (name, field, place));
        }
    }

    // Where our field stands for something that the SDK declares otherwise.
    private static FieldPlace PlaceOf(Abi abi, string structure, string field) => (structure, field) switch
    {
        ("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION", "Value") => abi.Field(structure, "CpuRate"),
        ("GROUP_AFFINITY", "Reserved0" or "Reserved1" or "Reserved2") =>
            new FieldPlace(abi.Field(structure, "Reserved").Offset + (2 * (field[^1] - '0')), 2),
        _ => abi.Field(structure, field),
    };
}
