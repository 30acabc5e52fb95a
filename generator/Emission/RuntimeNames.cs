using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>What generated code calls in the runtime.</summary>
internal static class RuntimeNames
{
    public const string Runtime = "global::JobGen.";
    public const string Services = "global::JobGen.CompilerServices.";
    public const string PolicyServices = Services + "JobPolicyServices";
    public const string Errors = Services + "JobLimitErrors";
    public const string Initializer = Services + "JobObjectInitializer";
    public const string Lease = Services + "JobHandleLease";

    /// <summary>A value as SIZE_T, with an error that names the limit where a 32-bit process cannot hold it.</summary>
    public static string NativeSize(string value, string limit) => $"{Errors}.ToNativeSize({value}, {Literals.Of(limit)})";

    public static string SamePages(string left, string right) => $"{Services}MemoryPages.AreEqual({left}, {right})";

    /// <summary>A value with <see langword="null"/> in place of one that limits nothing.</summary>
    public static string OffAsNull(string value) => $"{Services}OffValues.ToNull({value})";

    public static string Pages(string value) => $"{Services}MemoryPages.Round({value})";
}
