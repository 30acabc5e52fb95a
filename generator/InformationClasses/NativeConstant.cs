using System.Globalization;

namespace JobGen.Generator.InformationClasses;

/// <summary>A constant of winnt.h that generated code declares where it needs it.</summary>
internal readonly record struct NativeConstant(string Name, uint Value)
{
    /// <summary>The constant as generated code refers to it.</summary>
    public string Reference => $"{NativeNames.Constants}.{Name}";

    /// <summary>The declaration.</summary>
    public string Declaration => $"internal const uint {Name} = 0x{Value.ToString("X", CultureInfo.InvariantCulture)};";
}
