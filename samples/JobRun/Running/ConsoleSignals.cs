using System.Runtime.InteropServices;

namespace JobGen.JobRun.Running;

/// <summary>Ctrl+C and Ctrl+Break, which do not end this program as long as this exists.</summary>
internal sealed class ConsoleSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    private ConsoleSignals(params PosixSignal[] signals) =>
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    /// <summary>Who is told, on a thread of its own.</summary>
    internal Action<PosixSignal>? Received { get; set; }

    /// <summary>Those of the console that this program runs in.</summary>
    internal static ConsoleSignals Take() => new(PosixSignal.SIGINT, PosixSignal.SIGQUIT);

    /// <summary>None but those that <see cref="Raise"/> makes, for a place without a console.</summary>
    internal static ConsoleSignals None() => new();

    internal void Raise(PosixSignal signal) => Received?.Invoke(signal);

    public void Dispose()
    {
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
