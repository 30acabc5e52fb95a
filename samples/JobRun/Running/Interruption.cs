using System.Runtime.InteropServices;

namespace JobGen.JobRun.Running;

/// <summary>Ctrl+C and Ctrl+Break: the command gets them too, and some time to end; then its processes are ended.</summary>
/// <remarks>
/// Windows sends both to every process of the console. A command in a process group of its own does not get Ctrl+C, so that it is sent
/// Ctrl+Break then. A closed console ends this program, whose handle of the job ends the rest.
/// </remarks>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan s_usualPatience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly RunHost _host;
    private readonly JobObject _job;
    private readonly TimeSpan _patience;
    private readonly bool _hasOwnGroup;
    private JobProcess? _process;
    private ITimer? _timer;
    private bool _isOver;

    /// <param name="host">Where the signals come from.</param>
    /// <param name="job">The job whose processes are ended.</param>
    /// <param name="patience">How long the command may take, or <see langword="null"/> for ten seconds.</param>
    /// <param name="hasOwnGroup">Whether the command is in a process group of its own.</param>
    internal Interruption(RunHost host, JobObject job, TimeSpan? patience, bool hasOwnGroup)
    {
        _host = host;
        _job = job;
        _patience = patience ?? s_usualPatience;
        _hasOwnGroup = hasOwnGroup;
        host.Signals.Received = OnSignal;
    }

    /// <summary>Whether the user wanted an end.</summary>
    internal bool WasRequested { get; private set; }

    /// <summary>The command runs now.</summary>
    internal void Follow(JobProcess process)
    {
        lock (_gate)
        {
            _process = process;
            if (!WasRequested)
            {
                return;
            }

            // The console told only those that ran already.
            if (_hasOwnGroup)
            {
                SendCtrlBreak();
            }
            else
            {
                End();
            }
        }
    }

    /// <summary>The command has ended: nothing is to be sent to it any more.</summary>
    public void Dispose()
    {
        _host.Signals.Received = null;
        lock (_gate)
        {
            _isOver = true;
            _timer?.Dispose();
        }
    }

    private void OnSignal(PosixSignal signal)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            if (WasRequested)
            {
                End();
                return;
            }

            WasRequested = true;
            if (_hasOwnGroup && signal == PosixSignal.SIGINT)
            {
                SendCtrlBreak();
            }

            _timer = _host.TimeProvider.CreateTimer(_ => End(), state: null, _patience, Timeout.InfiniteTimeSpan);
        }
    }

    private void SendCtrlBreak()
    {
        try
        {
            _process?.SendCtrlBreak();
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException)
        {
            // It has ended, or has no console.
        }
    }

    private void End()
    {
        try
        {
            _job.Terminate(ExitCodes.Interrupted);
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException)
        {
            // It has ended, or the end of this program ends it.
        }
    }
}
