using System.Runtime.InteropServices;

namespace JobGen.IntegrationTests;

/// <summary>What the tests run on. The product never asks this.</summary>
public static class Platform
{
    public static bool IsWindows => OperatingSystem.IsWindows();

    /// <summary>Wine's ntdll has an export that Windows' has not.</summary>
    public static bool IsWine { get; } = OperatingSystem.IsWindows()
        && NativeLibrary.TryLoad("ntdll.dll", typeof(Platform).Assembly, DllImportSearchPath.System32, out nint ntdll)
        && NativeLibrary.TryGetExport(ntdll, "wine_get_version", out _);

    public static bool IsRealWindows => IsWindows && !IsWine;
}
