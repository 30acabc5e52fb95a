using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobGen.JobRun.Tests.Report.Browser;

/// <summary>A page in the browser, with all that it asked for and all that went wrong.</summary>
internal sealed class BrowserPage
{
    private readonly DevTools _tools;
    private readonly string _session;
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrowserPage(DevTools tools, string session)
    {
        _tools = tools;
        _session = session;
        tools.Listen(session, OnEvent);
    }

    /// <summary>The addresses of every request, that of the page itself among them.</summary>
    public IEnumerable<string> Requests => _requests;

    /// <summary>Exceptions, what was written to the console, and what the page's own policy refused.</summary>
    public IEnumerable<string> Errors => _errors;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a page as a window of that size would show it.</summary>
    public static async Task<BrowserPage> OpenAsync(
        DevTools tools, Uri address, int width, int height, string colorScheme = "light")
    {
        JsonElement target = await tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, session: null, Stop);
        JsonElement attached = await tools.SendAsync(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true },
            session: null,
            Stop);
        BrowserPage page = new(tools, attached.GetProperty("sessionId").GetString()!);
        await page.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = width < 600,
        });
        await page.EmulateMediaAsync("screen", colorScheme);
        foreach (string domain in (string[])["Page", "Runtime", "Network", "Log"])
        {
            await page.SendAsync($"{domain}.enable", []);
        }

        await page.SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });
        await page._loaded.Task.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        return page;
    }

    public Task EmulateMediaAsync(string media, string colorScheme) => SendAsync("Emulation.setEmulatedMedia", new JsonObject
    {
        ["media"] = media,
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colorScheme }),
    });

    /// <summary>The value of an expression of JavaScript.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        JsonElement answer = await SendAsync(
            "Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        JsonElement result = answer.GetProperty("result");
        return answer.TryGetProperty("exceptionDetails", out JsonElement details)
            ? throw new InvalidOperationException(details.ToString())
            : result.TryGetProperty("value", out JsonElement value) ? value : default;
    }

    /// <summary>Moves, presses or lets go of the mouse.</summary>
    public Task MouseAsync(string type, double x, double y, string button = "none") => SendAsync("Input.dispatchMouseEvent", new JsonObject
    {
        ["type"] = type,
        ["x"] = x,
        ["y"] = y,
        ["button"] = button,
        ["clickCount"] = button == "none" ? 0 : 1,
    });

    /// <summary>The page as a picture of that size, beyond its window too.</summary>
    public async Task<byte[]> CapturePngAsync(double width, double height, double scale)
    {
        JsonElement answer = await SendAsync("Page.captureScreenshot", new JsonObject
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = scale },
        });
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    private async Task<JsonElement> SendAsync(string method, JsonObject parameters) =>
        await _tools.SendAsync(method, parameters, _session, Stop);

    private void OnEvent(string name, JsonElement parameters)
    {
        switch (name)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent":
                _requests.Enqueue(parameters.GetProperty("request").GetProperty("url").GetString()!);
                break;
            case "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded":
                _errors.Enqueue($"{name}: {parameters}");
                break;
        }
    }
}
