using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace JobGen.Samples.Tests;

/// <summary>Takes what an OTLP exporter sends over HTTP to this machine.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, string Body)> _messages = [];
    private readonly WebApplication _server;

    private OtlpReceiver()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(ReceiveAsync);
    }

    /// <summary>The URL for OTEL_EXPORTER_OTLP_ENDPOINT, which exporters complete with /v1/metrics or /v1/traces.</summary>
    internal string Endpoint => _server.Urls.Single();

    internal static async Task<OtlpReceiver> StartAsync()
    {
        OtlpReceiver receiver = new();
        await receiver._server.StartAsync();
        return receiver;
    }

    /// <summary>Whether one message of a signal has all of these names and texts, which protobuf writes as they are.</summary>
    internal bool Has(string signal, params string[] texts) =>
        _messages.Any(message => message.Signal == signal && texts.All(text => message.Body.Contains(text, StringComparison.Ordinal)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.Latin1);
        _messages.Enqueue((context.Request.Path.Value!, await reader.ReadToEndAsync()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
