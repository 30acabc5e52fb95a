using System.Runtime.Versioning;
using JobGen.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace JobGen.Hosting;

/// <summary>Makes jobs with limits that follow the configuration.</summary>
internal sealed class JobFactory<TPolicy, TLimits, TCounters> : IJobFactory<TPolicy>, IDisposable
    where TPolicy : JobObject, IJobPolicy<TPolicy, TLimits, TCounters>
    where TLimits : struct, IJobLimits<TLimits>
    where TCounters : struct, IJobCounters
{
    private readonly Lock _lock = new();
    private readonly List<WeakReference<TPolicy>> _living = [];
    private readonly ConfiguredLimits<TLimits> _configured;
    private readonly JobPolicyOptions _options;
    private readonly ILogger<TPolicy> _logger;
    private readonly IDisposable _changes;
    private List<string> _errors = [];
    private List<string> _errorsOfReload = [];
    private TLimits _limits;
    private TLimits _refused;

    public JobFactory(ConfiguredLimits<TLimits> configured, JobPolicyOptions options, ILogger<TPolicy> logger)
    {
        _configured = configured;
        _options = options;
        _logger = logger;
        lock (_lock)
        {
            // In this order a change that comes meanwhile is read twice, and not missed.
            _changes = ChangeToken.OnChange(configured.Section.GetReloadToken, Reload);
            _errors = configured.Read(out _limits);
        }
    }

    public string Limits => Current().ToString()!;

    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_lock)
            {
                return _refused.Equals(TLimits.None) ? _errorsOfReload : [$"This system does not know {_refused}.", .. _errorsOfReload];
            }
        }
    }

    [SupportedOSPlatform("windows")]
    public TPolicy Create(string? name = null)
    {
        // Under the lock, so that a change of the configuration reaches the job in one of two ways.
        lock (_lock)
        {
            TLimits limits = Current();
            TPolicy job = _options.BestEffort ? CreateBestEffort(in limits, name) : TPolicy.Create(in limits, name);
            if (_options.UpdateLivingJobs && job.CreatedNew)
            {
                _living.RemoveAll(reference => !reference.TryGetTarget(out _));
                _living.Add(new WeakReference<TPolicy>(job));
            }

            return job;
        }
    }

    /// <summary>Throws where the configuration is wrong.</summary>
    internal void Start() => Current();

    public void Dispose() => _changes.Dispose();

    [SupportedOSPlatform("windows")]
    private TPolicy CreateBestEffort(in TLimits limits, string? name)
    {
        TPolicy job = TPolicy.CreateBestEffort(in limits, out TLimits refused, name);
        if (job.CreatedNew && !refused.Equals(_refused))
        {
            _refused = refused;
            if (!refused.Equals(TLimits.None))
            {
                HostingLog.LimitsRefused(_logger, typeof(TPolicy).Name, refused.ToString()!);
            }
        }

        return job;
    }

    private TLimits Current()
    {
        lock (_lock)
        {
            return _errors.Count == 0 ? _limits : throw new OptionsValidationException(_configured.Path, typeof(TPolicy), _errors);
        }
    }

    private void Reload()
    {
        lock (_lock)
        {
            List<string> errors = _configured.Read(out TLimits limits);
            _errorsOfReload = errors;
            if (errors.Count != 0)
            {
                // What is in force stays in force: a typing error must not end a program that runs.
                HostingLog.ReloadRefused(_logger, typeof(TPolicy).Name, string.Join(' ', errors));
                return;
            }

            if (_errors.Count == 0 && limits.Equals(_limits))
            {
                return;
            }

            TLimits before = _limits;
            (_errors, _limits) = (errors, limits);
            HostingLog.LimitsReloaded(_logger, typeof(TPolicy).Name, limits.ToString()!);
            if (_living.Count > 0)
            {
#pragma warning disable CA1416 // Jobs live on Windows only.
                UpdateLivingJobs(before, limits);
#pragma warning restore CA1416
            }
        }
    }

    [SupportedOSPlatform("windows")]
    private void UpdateLivingJobs(TLimits before, TLimits limits)
    {
        if (_options.BestEffort && !TryLeaveOutUnknown(ref limits))
        {
            return;
        }

        (string Name, string Text)[] changes = [.. Changes(before, limits)];
        foreach (WeakReference<TPolicy> reference in _living)
        {
            if (!reference.TryGetTarget(out TPolicy? job))
            {
                continue;
            }

            try
            {
                job.Apply(With(job.QueryLimits(), changes));
            }
            catch (ObjectDisposedException)
            {
                reference.SetTarget(null!);
            }
            catch (Exception exception) when (exception is JobException or ArgumentException)
            {
                HostingLog.UpdateFailed(_logger, exception, typeof(TPolicy).Name);
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Changes(TLimits before, TLimits after) =>
        TLimits.Names.Where(name => after.GetText(name) != before.GetText(name)).Select(name => (name, after.GetText(name)!));

    /// <summary>The limits in force with what the configuration changed: what the program set itself stays.</summary>
    private static TLimits With(TLimits inForce, (string Name, string Text)[] changes)
    {
        foreach ((string name, string text) in changes)
        {
            if (!inForce.TrySet(name, text, out string? error))
            {
                throw new ArgumentException(error);
            }
        }

        return inForce;
    }

    /// <summary>Finds out on a job of its own what this system does not know, since a living one must not lose what it has.</summary>
    [SupportedOSPlatform("windows")]
    private bool TryLeaveOutUnknown(ref TLimits limits)
    {
        try
        {
            CreateBestEffort(in limits, string.Empty).Dispose();
            limits = PolicyCreation.Without(limits, _refused);
            return true;
        }
        catch (Exception exception) when (exception is JobException or ArgumentException)
        {
            HostingLog.UpdateFailed(_logger, exception, typeof(TPolicy).Name);
            return false;
        }
    }
}
