using JobGen.JobRun.Recording;
using Spectre.Console;

namespace JobGen.JobRun.Watch;

/// <summary>Shows a run while it lasts: as a view that is drawn over, or as lines where that cannot be.</summary>
/// <remarks>
/// Output of the command that goes to the same screen is taken line by line and written above the view. The command then writes to
/// a pipe, and may leave its colours out; what goes to a file or to another program is not touched.
/// </remarks>
internal sealed class WatchSession : IAsyncDisposable
{
    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_line = TimeSpan.FromSeconds(5);

    private readonly RunRecorder _recorder;
    private readonly WatchTerminal _terminal;
    private readonly PeriodicTimer _timer;
    private readonly Task _showing;
    private readonly List<RecordedEvent> _untold = [];

    private WatchSession(RunRecorder recorder, WatchTerminal terminal, TimeProvider timeProvider)
    {
        _recorder = recorder;
        _terminal = terminal;
        recorder.Notable = terminal.IsLive ? null : Keep;
        _timer = new PeriodicTimer(terminal.IsLive ? s_frame : s_line, timeProvider);
        _showing = terminal.IsLive ? ShowViewAsync() : ShowLinesAsync();
    }

    /// <summary>What takes the command's output, or <see langword="null"/> where that goes its own way.</summary>
    public Action<string>? OutputLine => _terminal.TakesOutput ? WriteAbove : null;

    /// <summary>What takes the command's errors.</summary>
    public Action<string>? ErrorLine => _terminal.TakesErrors ? WriteAbove : null;

    /// <summary>Begins to show the run that is recorded.</summary>
    public static WatchSession Start(RunRecorder recorder, WatchTerminal terminal, TimeProvider timeProvider) =>
        new(recorder, terminal, timeProvider);

    /// <summary>Ends the record, so that no event comes behind the last line, and takes the view away.</summary>
    public async ValueTask DisposeAsync()
    {
        await _recorder.DisposeAsync();
        _timer.Dispose();
        await _showing;
    }

    private async Task ShowViewAsync() => await _terminal.Error
        .Live(new Text(string.Empty))
        .AutoClear(true)
        .Overflow(VerticalOverflow.Crop)
        .StartAsync(async view =>
        {
            do
            {
                Profile profile = _terminal.Error.Profile;
                view.UpdateTarget(WatchView.Render(
                    _recorder.TakeSnapshot(), profile.Width, profile.Height - 1, profile.Capabilities.Unicode));
            }
            while (await _timer.WaitForNextTickAsync());
        });

    private async Task ShowLinesAsync()
    {
        bool isRunning;
        do
        {
            isRunning = await _timer.WaitForNextTickAsync();
            foreach (RecordedEvent shown in TakeUntold())
            {
                WriteLine(WatchText.Of(shown));
            }

            if (isRunning)
            {
                WriteLine(WatchText.Of(_recorder.TakeSnapshot()));
            }
        }
        while (isRunning);
    }

    private void Keep(RecordedEvent told)
    {
        lock (_untold)
        {
            if (!EventHistory.TryCountAgain(_untold, told))
            {
                _untold.Add(told);
            }
        }
    }

    private RecordedEvent[] TakeUntold()
    {
        lock (_untold)
        {
            RecordedEvent[] told = [.. _untold];
            _untold.Clear();
            return told;
        }
    }

    private void WriteLine(string line) => _terminal.Error.Profile.Out.Writer.WriteLine($"jobrun: {line}");

    // As it is, since the terminal wraps it: the view draws itself again below.
    private void WriteAbove(string line) => _terminal.Error.Write(new ControlCode(WatchText.Output(line) + Environment.NewLine));
}
