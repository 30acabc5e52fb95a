using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobGen.JobRun.Tests.Report.Browser;

/// <summary>
/// The browser's debugger: commands with answers, and events. Source:
/// <see href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</see>.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new();
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    public async Task ConnectAsync(Uri debugger, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(debugger, cancellationToken);
        _reading = ReadAsync();
    }

    /// <summary>Hands the events of a session over, by their names and with their parameters.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public async Task<JsonElement> SendAsync(
        string method, JsonObject parameters, string? session, CancellationToken cancellationToken)
    {
        int id = Interlocked.Increment(ref _lastId);
        TaskCompletionSource<JsonElement> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;
        JsonObject message = new() { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream message = new();
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult read = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                message.Write(buffer, 0, read.Count);
                if (read.EndOfMessage)
                {
                    using JsonDocument document = JsonDocument.Parse(message.ToArray());
                    Take(document.RootElement.Clone());
                    message.SetLength(0);
                }
            }
        }
        catch (WebSocketException exception)
        {
            // The browser is gone, or nobody needs it any more.
            foreach (TaskCompletionSource<JsonElement> pending in _pending.Values)
            {
                pending.TrySetException(exception);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out JsonElement id))
        {
            if (message.TryGetProperty("sessionId", out JsonElement session)
                && _listeners.TryGetValue(session.GetString()!, out Action<string, JsonElement>? listener))
            {
                listener(message.GetProperty("method").GetString()!, message.GetProperty("params"));
            }
        }
        else if (_pending.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? answer))
        {
            if (message.TryGetProperty("error", out JsonElement error))
            {
                answer.SetException(new InvalidOperationException(error.ToString()));
            }
            else
            {
                answer.SetResult(message.GetProperty("result"));
            }
        }
    }
}
