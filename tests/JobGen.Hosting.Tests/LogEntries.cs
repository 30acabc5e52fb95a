using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JobGen.Hosting.Tests;

/// <summary>Keeps what was logged.</summary>
internal sealed class LogEntries : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _entries = new();

    internal IEnumerable<(LogLevel Level, int Id, string Text)> All => _entries;

    internal IEnumerable<string> Of(int id) => _entries.Where(entry => entry.Id == id).Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(LogEntries entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries._entries.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
    }
}
