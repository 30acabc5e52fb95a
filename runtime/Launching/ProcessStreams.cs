using System.IO.Pipes;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>The caller's ends of a process's redirected streams; readers and writers are made when they are asked for.</summary>
internal sealed class ProcessStreams : IDisposable
{
    private const int BufferSize = 4096;

    private readonly Lock _gate = new();
    private readonly IReadOnlyList<JobObject> _jobs;
    private readonly StreamRedirections _redirections;
    private readonly SafeKernelHandle?[] _ends = new SafeKernelHandle?[StandardHandles.Count];
    private StreamWriter? _input;
    private StreamReader? _output;
    private StreamReader? _error;
    private bool _disposed;

    internal ProcessStreams(IReadOnlyList<JobObject> jobs, StreamRedirections redirections, StandardHandles standard)
    {
        _jobs = jobs;
        _redirections = redirections;
        for (StandardStream stream = StandardStream.Input; stream <= StandardStream.Error; stream++)
        {
            _ends[(int)stream] = standard.TakeParentEnd(stream);
        }
    }

    internal StreamWriter Input
    {
        get
        {
            lock (_gate)
            {
                return _input ??= OpenWriter();
            }
        }
    }

    internal StreamReader Output
    {
        get
        {
            lock (_gate)
            {
                return _output ??= OpenReader(StandardStream.Output);
            }
        }
    }

    internal StreamReader Error
    {
        get
        {
            lock (_gate)
            {
                return _error ??= OpenReader(StandardStream.Error);
            }
        }
    }

    /// <summary>Hands the input over to one who closes it himself: <see cref="Dispose"/> then leaves it alone.</summary>
    internal StreamWriter TakeInput()
    {
        lock (_gate)
        {
            return OpenWriter();
        }
    }

    /// <summary>Hands an output over, as <see cref="TakeInput"/> does with the input.</summary>
    internal StreamReader TakeOutput(StandardStream stream)
    {
        lock (_gate)
        {
            return OpenReader(stream);
        }
    }

    internal static InvalidOperationException NotRedirected(string stream) => new(
        $"The standard {stream.ToLowerInvariant()} stream was not redirected: set RedirectStandard{stream} of the ProcessStartInfo.");

    public void Dispose()
    {
        // From here on nothing is opened any more. The closing itself needs no lock, and a writer can block in it.
        lock (_gate)
        {
            _disposed = true;
        }

        try
        {
            // By default nothing is left in it, and it may be in use.
            if (_input is { AutoFlush: false })
            {
                _input.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // What was written last does not reach a process that is gone; and a writer with a write under way refuses to be
            // flushed.
        }
        finally
        {
            // Its stream and not the writer: one that is disposed between two pieces of an asynchronous write goes on for ever
            // with pieces of no length, for it has no buffer any more. A closed stream ends that write.
            _input?.BaseStream.Dispose();
            _output?.Dispose();
            _error?.Dispose();
            foreach (SafeKernelHandle? end in _ends)
            {
                end?.Dispose();
            }
        }
    }

    private StreamWriter OpenWriter() => new(
        Open(StandardStream.Input, PipeDirection.Out),
        ConsoleEncodings.ForWriting(_redirections.InputEncoding),
        BufferSize)
    { AutoFlush = true };

    private StreamReader OpenReader(StandardStream stream) => new(
        Open(stream, PipeDirection.In),
        ConsoleEncodings.ForReading(stream == StandardStream.Output ? _redirections.OutputEncoding : _redirections.ErrorEncoding),
        detectEncodingFromByteOrderMarks: true,
        BufferSize);

    private RedirectedStream Open(StandardStream stream, PipeDirection direction)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(JobProcess));
        SafeKernelHandle end = _ends[(int)stream] ?? throw NotRedirected(stream.ToString());
        return new RedirectedStream(direction, end.Detach(), _jobs);
    }
}
