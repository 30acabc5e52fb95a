namespace JobGen.Generator.Model;

/// <summary>The versions of Windows that generated members name, as the SDK's CA1416 reads them.</summary>
internal static class Platforms
{
    public const string Windows = "windows";
    public const string Windows8 = "windows8.0";
    public const string Windows10 = "windows10.0";
    public const string Windows11 = "windows10.0.22000";
    public const string Windows11Version22H2 = "windows10.0.22621";
    public const string Windows11Version24H2 = "windows10.0.26100";

    /// <summary>The build of Windows, the last part of a full version.</summary>
    public static string Build(string platform) => platform.Substring(platform.LastIndexOf('.') + 1);

    /// <summary>The attribute, without brackets.</summary>
    public static string Attribute(string platform) =>
        $"global::System.Runtime.Versioning.SupportedOSPlatform({Literals.Of(platform)})";

    /// <summary>The newest of them, or <see langword="null"/> where none is named.</summary>
    public static string? Newest(IEnumerable<string?> platforms) => platforms
        .OfType<string>()
        .OrderByDescending(platform => new Version(platform.Substring(Windows.Length)))
        .FirstOrDefault();
}
