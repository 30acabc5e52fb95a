namespace JobGen.JobRun.Tests.Report.Browser;

/// <summary>One browser for the tests of a class.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private ChromiumProgram? _program;

    /// <summary>Why there is no browser, or <see langword="null"/> where there is one.</summary>
    public static string? Missing => ChromiumProgram.Path is null
        ? "No browser of Chromium's family is on the PATH (chromium, chromium-browser, google-chrome, chrome, msedge)."
        : null;

    internal DevTools Tools { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (ChromiumProgram.Path is { } path)
        {
            (_program, Uri debugger) = await ChromiumProgram.StartAsync(path, TestContext.Current.CancellationToken);
            await Tools.ConnectAsync(debugger, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        _program?.Dispose();
    }
}
