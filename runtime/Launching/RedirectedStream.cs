using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Launching;

/// <summary>The caller's end of a redirected stream. As long as it is in use, its jobs are not collected.</summary>
/// <remarks>
/// An anonymous pipe knows no overlapped I/O: an asynchronous read or write blocks a pool thread in the kernel, which keeps the
/// pipe open below a stream that was closed. What such a call comes back with depends on the system and on chance; here it is
/// always that the stream was closed.
/// </remarks>
internal sealed class RedirectedStream : Stream
{
    private readonly AnonymousPipeClientStream _pipe;
    private volatile bool _closed;

    internal RedirectedStream(PipeDirection direction, nint handle, IReadOnlyList<JobObject> jobs)
    {
        _pipe = new AnonymousPipeClientStream(direction, new SafePipeHandle(handle, ownsHandle: true));
        Jobs = jobs;
    }

    /// <summary>The jobs that the process was launched in.</summary>
    internal IReadOnlyList<JobObject> Jobs { get; }

    public override bool CanRead => _pipe.CanRead;

    public override bool CanWrite => _pipe.CanWrite;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => _pipe.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => _pipe.Read(buffer, offset, count);

    public override int ReadByte() => _pipe.ReadByte();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await _pipe.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (_closed && !cancellationToken.IsCancellationRequested)
        {
            throw Closed(failure);
        }

        return read == 0 && _closed && buffer.Length > 0 ? throw Closed(failure: null) : read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override IAsyncResult BeginRead(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(ReadAsync(buffer, offset, count, CancellationToken.None), callback, state);

    public override int EndRead(IAsyncResult asyncResult) => TaskToAsyncResult.End<int>(asyncResult);

    public override void Write(ReadOnlySpan<byte> buffer) => _pipe.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _pipe.Write(buffer, offset, count);

    public override void WriteByte(byte value) => _pipe.WriteByte(value);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _pipe.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (_closed && !cancellationToken.IsCancellationRequested)
        {
            throw Closed(failure);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(WriteAsync(buffer, offset, count, CancellationToken.None), callback, state);

    public override void EndWrite(IAsyncResult asyncResult) => TaskToAsyncResult.End(asyncResult);

    public override void Flush() => _pipe.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _pipe.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _closed = true;
            _pipe.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ObjectDisposedException Closed(Exception? failure) =>
        new("The stream was closed while this call was under way.", failure);
}
