using System.Text;

namespace JobGen;

/// <summary>Reads one output stream of a command to its end, on a thread of its own.</summary>
/// <remarks>
/// The stream is an anonymous pipe, whose reads block: on the thread pool, many runs at once would keep each other from going on.
/// The thread closes the stream, for it may have to outlive the run, where a process outside of the job holds the other end.
/// </remarks>
internal sealed class RunOutput
{
    private const int BufferSize = 16 * 1024;

    /// <summary>How many times others than the command may have written meanwhile before that is enough.</summary>
    private const int MostChecks = 15;

    /// <summary>How long a stream may be silent after the end of the run before it is given up.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly CapturedOutput? _captured;
    private readonly OutputLines? _lines;
    private readonly Action _onFailure;
    private Action<string>? _takeLine;
    private bool _isReading;
    private bool _isGivenUp;
    private long _reads;
    private Task _reader = Task.CompletedTask;

    /// <param name="reader">The stream, which nothing was read from yet.</param>
    /// <param name="captureLimit">How many bytes are kept, or <see langword="null"/> to keep none.</param>
    /// <param name="takeLine">Takes each line.</param>
    /// <param name="onFailure">Called where the stream is read no more: the command would wait for ever.</param>
    internal RunOutput(StreamReader reader, int? captureLimit, Action<string>? takeLine, Action onFailure)
    {
        _stream = reader.BaseStream;
        _encoding = reader.CurrentEncoding;
        _captured = captureLimit is { } limit ? new CapturedOutput(limit) : null;
        _takeLine = takeLine;
        _lines = takeLine is null ? null : new OutputLines(_encoding, line => Volatile.Read(ref _takeLine)?.Invoke(line));
        _onFailure = onFailure;
    }

    internal void Start() => _reader = RunOnThread(ReadToEnd);

    /// <summary>
    /// Waits for the end of the stream, once the processes of the job have ended. A process outside of the job may hold it open, even
    /// write to it, and who takes the lines may never return.
    /// </summary>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="stop">Says that the run has no more time: what is not taken soon is lost then.</param>
    /// <exception cref="Exception">Whatever the taker of lines has thrown.</exception>
    internal async Task CompleteAsync(TimeProvider timeProvider, CancellationToken stop)
    {
        Task lastTaken = _reader;
        long reads = -1;
        for (int check = 1; !await EndsSoonAsync(lastTaken, timeProvider, stop).ConfigureAwait(false); check++)
        {
            if (TryGiveUp(ref reads, evenIfWrittenTo: check >= MostChecks || stop.IsCancellationRequested))
            {
                // The reader takes nothing any more, and there may be a line without an end.
                lastTaken = _lines is null ? Task.CompletedTask : RunOnThread(_lines.Complete);
            }
            else if (stop.IsCancellationRequested)
            {
                Abandon();
                return;
            }
        }

        await lastTaken.ConfigureAwait(false);
    }

    /// <summary>The text, after <see cref="CompleteAsync"/>.</summary>
    internal string ToText(out long omittedBytes)
    {
        lock (_gate)
        {
            omittedBytes = 0;
            return _captured?.ToText(_encoding, out omittedBytes) ?? "";
        }
    }

    /// <returns>Whether it has ended within the time that there is.</returns>
    private static async Task<bool> EndsSoonAsync(Task task, TimeProvider timeProvider, CancellationToken stop)
    {
        await task.WaitAsync(s_patience, timeProvider, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted && stop.IsCancellationRequested)
        {
            await task.WaitAsync(s_patience, timeProvider, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return task.IsCompleted;
    }

    private Task RunOnThread(Action action) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                action();
            }
            catch
            {
                _onFailure();
                throw;
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void ReadToEnd()
    {
        byte[] buffer = new byte[BufferSize];
        using (_stream)
        {
            while (TryRead(buffer, out int count))
            {
                if (count == 0)
                {
                    _lines?.Complete();
                    return;
                }

                _lines?.Append(buffer.AsSpan(0, count));
            }
        }
    }

    /// <returns><see langword="false"/> where the stream is no longer wanted.</returns>
    private bool TryRead(byte[] buffer, out int count)
    {
        lock (_gate)
        {
            _isReading = true;
        }

        count = _stream.Read(buffer);
        lock (_gate)
        {
            _isReading = false;
            _reads++;
            if (!_isGivenUp)
            {
                _captured?.Append(buffer.AsSpan(0, count));
            }

            return !_isGivenUp;
        }
    }

    /// <summary>Gives up where nothing that came is still being taken, and nothing has come since the last call or that is all one.</summary>
    /// <returns>Whether it was given up now.</returns>
    private bool TryGiveUp(ref long reads, bool evenIfWrittenTo)
    {
        lock (_gate)
        {
            bool givesUp = !_isGivenUp && _isReading && (evenIfWrittenTo || reads == _reads);
            _isGivenUp |= givesUp;
            reads = _reads;
            return givesUp;
        }
    }

    /// <summary>Whoever takes a line at this moment, it is the last one.</summary>
    private void Abandon()
    {
        lock (_gate)
        {
            _isGivenUp = true;
        }

        Volatile.Write(ref _takeLine, null);
    }
}
