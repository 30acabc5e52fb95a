using System.Diagnostics;
using JobGen.Launching;

namespace JobGen;

/// <summary>The redirected streams of a command: its input is written, its output is read, each on a thread of its own.</summary>
internal sealed class RunStreams
{
    private RunOutput? _output;
    private RunOutput? _error;

    /// <summary>The streams to be redirected: those that the options need, and those that the caller's start info names.</summary>
    internal static PipedStreams Needed(ProcessStartInfo startInfo, JobRunOptions options)
    {
        PipedStreams named = PipedStreams.Of(startInfo);
        return new PipedStreams(
            named.Input || options.StandardInput is not null,
            named.Output || options.CaptureOutput || options.OutputLine is not null,
            named.Error || options.CaptureOutput || options.ErrorLine is not null);
    }

    /// <param name="process">The command, which has just been started.</param>
    /// <param name="startInfo">What it was started from: a stream that this redirects is captured.</param>
    /// <param name="options">What is wanted of the streams.</param>
    /// <param name="onFailure">Called where a stream is read no more.</param>
    internal void Begin(JobProcess process, ProcessStartInfo startInfo, JobRunOptions options, Action onFailure)
    {
        PipedStreams piped = Needed(startInfo, options);
        PipedStreams named = PipedStreams.Of(startInfo);
        if (piped.Output)
        {
            _output = BeginOutput(process, StandardStream.Output, options.CaptureOutput || named.Output, options, onFailure);
        }

        if (piped.Error)
        {
            _error = BeginOutput(process, StandardStream.Error, options.CaptureOutput || named.Error, options, onFailure);
        }

        if (piped.Input)
        {
            BeginInput(process.RedirectedStreams.TakeInput(), options.StandardInput ?? "");
        }
    }

    /// <summary>Waits until all has been taken that was written, once the processes of the job have ended.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="stop">Says that the run has no more time.</param>
    /// <exception cref="Exception">Whatever a taker of lines has thrown.</exception>
    internal async Task CompleteAsync(TimeProvider timeProvider, CancellationToken stop)
    {
        Task output = _output?.CompleteAsync(timeProvider, stop) ?? Task.CompletedTask;
        Task error = _error?.CompleteAsync(timeProvider, stop) ?? Task.CompletedTask;
        await Task.WhenAll(output, error).ConfigureAwait(false);
    }

    /// <summary>After a failure of the run: when this has ended, no line is handed over any more.</summary>
    internal async Task CloseAsync(TimeProvider timeProvider) =>
        await CompleteAsync(timeProvider, new CancellationToken(canceled: true)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    internal string OutputText(out long omittedBytes)
    {
        omittedBytes = 0;
        return _output?.ToText(out omittedBytes) ?? "";
    }

    internal string ErrorText(out long omittedBytes)
    {
        omittedBytes = 0;
        return _error?.ToText(out omittedBytes) ?? "";
    }

    private static RunOutput BeginOutput(
        JobProcess process, StandardStream stream, bool capture, JobRunOptions options, Action onFailure)
    {
        RunOutput output = new(
            process.RedirectedStreams.TakeOutput(stream),
            capture ? (int)options.MaxCapturedBytes : null,
            stream == StandardStream.Output ? options.OutputLine : options.ErrorLine,
            onFailure);
        output.Start();
        return output;
    }

    // Nobody waits for it: a command need not read its input, and what blocks a write ends with the command.
    private static void BeginInput(StreamWriter input, string text) => _ = Task.Factory.StartNew(
        () =>
        {
            try
            {
                using (input)
                {
                    input.Write(text);
                }
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The command has ended, or closed its input.
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
