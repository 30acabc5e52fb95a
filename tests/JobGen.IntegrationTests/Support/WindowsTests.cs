using Xunit;

namespace JobGen.IntegrationTests;

/// <summary>Why a test is skipped.</summary>
public static class WindowsTests
{
    internal const string NeedsWindows = "job objects exist on Windows only";

    /// <summary>Skips the rest of a test for which Wine lacks something that cannot be known before it runs.</summary>
    public static void SkipOnWine(string reason) => Assert.SkipWhen(Platform.IsWine, "Wine: " + reason);

    internal static string SkipReason(string? wineReason) =>
        Platform.IsWine && wineReason is not null ? "Wine: " + wineReason : NeedsWindows;
}
