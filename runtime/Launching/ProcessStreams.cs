using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Text;
using JobGen.Interop;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Launching;

/// <summary>The caller's ends of a process's redirected streams; readers and writers are made when they are asked for.</summary>
internal sealed class ProcessStreams : IDisposable
{
    private const int BufferSize = 4096;

    // A stream that is still in use keeps its job from being collected, as the process object does.
    private static readonly ConditionalWeakTable<Stream, JobObject> s_jobs = [];

    private readonly Lock _gate = new();
    private readonly JobObject _job;
    private readonly StreamRedirections _redirections;
    private readonly SafeKernelHandle?[] _ends = new SafeKernelHandle?[StandardHandles.Count];
    private StreamWriter? _input;
    private StreamReader? _output;
    private StreamReader? _error;
    private bool _disposed;

    internal ProcessStreams(JobObject job, StreamRedirections redirections, StandardHandles standard)
    {
        _job = job;
        _redirections = redirections;
        for (StandardStream stream = StandardStream.Input; stream <= StandardStream.Error; stream++)
            _ends[(int)stream] = standard.TakeParentEnd(stream);
    }

    internal StreamWriter Input
    {
        get
        {
            lock (_gate)
            {
                return _input ??= new StreamWriter(
                    Open(StandardStream.Input, PipeDirection.Out),
                    ConsoleEncodings.ForWriting(_redirections.InputEncoding),
                    BufferSize) { AutoFlush = true };
            }
        }
    }

    internal StreamReader Output
    {
        get
        {
            lock (_gate)
                return _output ??= OpenReader(StandardStream.Output, _redirections.OutputEncoding);
        }
    }

    internal StreamReader Error
    {
        get
        {
            lock (_gate)
                return _error ??= OpenReader(StandardStream.Error, _redirections.ErrorEncoding);
        }
    }

    internal static InvalidOperationException NotRedirected(string stream) => new(
        $"The standard {stream.ToLowerInvariant()} stream was not redirected: set RedirectStandard{stream} of the ProcessStartInfo.");

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            try
            {
                _input?.Dispose();
            }
            catch (IOException)
            {
                // What was written last did not reach a process that is gone.
            }

            _output?.Dispose();
            _error?.Dispose();
            foreach (SafeKernelHandle? end in _ends)
                end?.Dispose();
        }
    }

    private StreamReader OpenReader(StandardStream stream, Encoding? encoding) => new(
        Open(stream, PipeDirection.In),
        ConsoleEncodings.ForReading(encoding),
        detectEncodingFromByteOrderMarks: true,
        BufferSize);

    private AnonymousPipeClientStream Open(StandardStream stream, PipeDirection direction)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(JobProcess));
        SafeKernelHandle end = _ends[(int)stream] ?? throw NotRedirected(stream.ToString());
        SafePipeHandle pipe = new(end.Detach(), ownsHandle: true);
        AnonymousPipeClientStream opened = new(direction, pipe);
        s_jobs.Add(opened, _job);
        return opened;
    }
}
