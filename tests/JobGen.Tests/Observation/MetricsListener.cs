using System.Diagnostics.Metrics;

namespace JobGen.Tests.Observation;

/// <summary>Takes every measurement of the meter, summed by instrument and by its tag beside the policy.</summary>
internal sealed class MetricsListener : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, double> _measured = [];
    private string? _wanted;

    internal MetricsListener()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == JobTelemetry.MeterName)
            {
                Instruments.Add($"{instrument.Name} {instrument.Unit}");
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    internal List<string> Instruments { get; } = [];

    internal Dictionary<string, object?> Tags { get; } = [];

    internal Dictionary<string, double> Counted { get; } = [];

    public void Dispose() => _listener.Dispose();

    internal Dictionary<string, double> Collect(string policy)
    {
        _measured.Clear();
        _wanted = policy;
        _listener.RecordObservableInstruments();
        return new Dictionary<string, double>(_measured);
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string name = instrument.Name;
        object? policy = null;
        lock (_measured)
        {
            foreach ((string key, object? tag) in tags)
            {
                Tags[key] = tag;
                policy = key == "jobgen.policy" ? tag : policy;
                name += key is "jobgen.policy" or "jobgen.job.name" ? "" : $" {tag}";
            }

            Dictionary<string, double> target = instrument.IsObservable ? _measured : Counted;
            if (!instrument.IsObservable || Equals(policy, _wanted))
            {
                target[name] = target.GetValueOrDefault(name) + value;
            }
        }
    }
}
