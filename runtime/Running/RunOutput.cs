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

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly CapturedOutput? _captured;
    private readonly OutputLines? _lines;
    private readonly Action _onFailure;
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
        _lines = takeLine is null ? null : new OutputLines(_encoding, takeLine);
        _onFailure = onFailure;
    }

    private bool IsGivenUp
    {
        get
        {
            lock (_gate)
            {
                return _isGivenUp;
            }
        }
    }

    internal void Start() => _reader = Task.Factory.StartNew(
        ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits for the end of the stream, once the processes of the job have ended.</summary>
    /// <param name="patience">How long nothing may come: a process outside of the job may hold the stream open.</param>
    /// <param name="timeProvider">The clock.</param>
    internal async Task CompleteAsync(TimeSpan patience, TimeProvider timeProvider)
    {
        long reads = -1;
        while (!GiveUp(ref reads))
        {
            try
            {
                await _reader.WaitAsync(patience, timeProvider).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException) when (!_reader.IsCompleted)
            {
                // Nothing has come to an end yet: has anything come at all?
            }
        }
    }

    /// <summary>The text, after <see cref="CompleteAsync"/>.</summary>
    internal string ToText(out long omittedBytes)
    {
        omittedBytes = 0;
        return _captured?.ToText(_encoding, out omittedBytes) ?? "";
    }

    private void ReadToEnd()
    {
        byte[] buffer = new byte[BufferSize];
        try
        {
            using (_stream)
            {
                while (Read(buffer) is > 0 and int count)
                {
                    _captured?.Append(buffer.AsSpan(0, count));
                    _lines?.Append(buffer.AsSpan(0, count));
                }
            }

            if (!IsGivenUp)
            {
                _lines?.Complete();
            }
        }
        catch
        {
            _onFailure();
            throw;
        }
    }

    /// <returns>0 where the stream has ended or is no longer wanted.</returns>
    private int Read(byte[] buffer)
    {
        lock (_gate)
        {
            _isReading = true;
        }

        int count = _stream.Read(buffer);
        lock (_gate)
        {
            _isReading = false;
            _reads++;
            return _isGivenUp ? 0 : count;
        }
    }

    /// <summary>Gives up where nothing has come since the last call, and nothing that came is still being taken.</summary>
    private bool GiveUp(ref long reads)
    {
        lock (_gate)
        {
            _isGivenUp = _isReading && reads == _reads;
            reads = _reads;
            return _isGivenUp;
        }
    }
}
