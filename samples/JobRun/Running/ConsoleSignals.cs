using System.Runtime.InteropServices;

namespace JobGen.JobRun.Running;

/// <summary>Ctrl+C and Ctrl+Break, which do not end this program as long as this exists.</summary>
internal sealed class ConsoleSignals : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PosixSignalRegistration[] _registrations;
    private Action<PosixSignal>? _received;
    private PosixSignal? _early;

    private ConsoleSignals(params PosixSignal[] signals) =>
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    /// <summary>Who is told, on a thread of its own, and at once of what came before anybody listened.</summary>
    internal Action<PosixSignal>? Received
    {
        set
        {
            lock (_gate)
            {
                _received = value;
                if (_early is { } signal)
                {
                    _early = null;
                    value?.Invoke(signal);
                }
            }
        }
    }

    /// <summary>Those of the console that this program runs in.</summary>
    internal static ConsoleSignals Take() => new(PosixSignal.SIGINT, PosixSignal.SIGQUIT);

    /// <summary>None but those that <see cref="Raise"/> makes, for a place without a console.</summary>
    internal static ConsoleSignals None() => new();

    // Under the lock, so that nobody is told who listens no more.
    internal void Raise(PosixSignal signal)
    {
        lock (_gate)
        {
            if (_received is null)
            {
                _early = signal;
                return;
            }

            _received(signal);
        }
    }

    public void Dispose()
    {
        Received = null;
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        Raise(context.Signal);
    }
}
