using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>
/// What generated code calls. The lookup behind <c>global::</c> starts at the root, so that no member, type or alias of the
/// consumer can come in between.
/// </summary>
internal static class RuntimeNames
{
    public const string Runtime = "global::JobGen.";
    public const string Services = Runtime + "CompilerServices.";
    public const string PolicyServices = Services + "JobPolicyServices";
    public const string LimitServices = Services + "LimitServices";
    public const string Initializer = Services + "JobObjectInitializer";
    public const string Lease = Services + "JobHandleLease";
    public const string Application = Services + "LimitsApplication";
    public const string LimitsScope = Services + "LimitsScope";
    public const string NativeApi = Runtime + "NativeApi.";

    /// <summary>A value as SIZE_T, with an error that names the limit where a 32-bit process cannot hold it.</summary>
    public static string NativeSize(string value, string limit) => $"{Services}JobLimitErrors.ToNativeSize({value}, {Literals.Of(limit)})";

    /// <summary>A value with <see langword="null"/> in place of one that limits nothing.</summary>
    public static string NullIfOff(string value) => $"{Services}LimitValues.NullIfOff({value})";

    /// <summary>A value in whole pages.</summary>
    public static string Pages(string value) => $"{Services}MemoryPages.Round({value})";

    /// <summary>The attribute that names a converter of the runtime.</summary>
    public static string JsonConverter(string converter) =>
        $"[global::System.Text.Json.Serialization.JsonConverter(typeof({Services}{converter}))]";
}
