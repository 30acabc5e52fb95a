using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;

namespace JobGen.Hosting;

/// <summary>Runs programs in jobs, a bounded number at once.</summary>
internal sealed class JobRunner<TPolicy>(IJobFactory<TPolicy> factory, JobPolicyOptions options, ILogger<TPolicy> logger)
    : IJobRunner<TPolicy>, IDisposable
    where TPolicy : JobObject, IJobPolicy<TPolicy>
{
    private readonly Lock _lock = new();
#pragma warning disable CA2213 // Runs that end later give their turn back, and without a wait handle it holds nothing.
    private readonly SemaphoreSlim _turns = new(options.MaxConcurrent);
#pragma warning restore CA2213
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStopping;
    private int _running;
    private int _waiting;

    public int Running
    {
        get
        {
            lock (_lock)
            {
                return _running;
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting;
            }
        }
    }

    [SupportedOSPlatform("windows")]
    public Task<JobRunResult> RunAsync(
        string fileName, IEnumerable<string> arguments, JobRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentNullException.ThrowIfNull(arguments);
        return RunAsync(fileName, (job, token) => job.RunAsync(fileName, arguments, options, token), cancellationToken);
    }

    [SupportedOSPlatform("windows")]
    public Task<JobRunResult> RunAsync(
        ProcessStartInfo startInfo, JobRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        return RunAsync(startInfo.FileName, (job, token) => job.RunAsync(startInfo, options, token), cancellationToken);
    }

    /// <summary>Takes no further run, waits for those that are there, and ends what is left when the time is over.</summary>
    internal async Task StopAsync(CancellationToken timeIsOver)
    {
        lock (_lock)
        {
            _isStopping = true;
            HostingLog.Draining(logger, typeof(TPolicy).Name, _running, _waiting);
            SignalWhenDrained();
        }

        using (timeIsOver.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end))
        {
            await _drained.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Ends what still runs, where nobody has stopped the host before.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isStopping = true;
        }

        // Each of the two services that this is disposes it.
        if (!_end.IsCancellationRequested)
        {
            _end.Cancel();
        }

        _end.Dispose();
    }

    [SupportedOSPlatform("windows")]
    private async Task<JobRunResult> RunAsync(
        string program, Func<TPolicy, CancellationToken, Task<JobRunResult>> run, CancellationToken cancellationToken)
    {
        bool hasTurn = Enter();
        try
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
            if (!hasTurn)
            {
                await _turns.WaitAsync(either.Token).ConfigureAwait(false);
                TakeTurn();
                hasTurn = true;
            }

            return await RunInJobAsync(program, run, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            Leave(hasTurn);
        }
    }

    [SupportedOSPlatform("windows")]
    private async Task<JobRunResult> RunInJobAsync(
        string program, Func<TPolicy, CancellationToken, Task<JobRunResult>> run, CancellationToken cancellationToken)
    {
        // A name would make several runs share one job.
        TPolicy job = factory.Create(string.Empty);
        await using ConfiguredAsyncDisposable closing = job.ConfigureAwait(false);
        HostingLog.RunStarted(logger, typeof(TPolicy).Name, program);
        using CancellationTokenRegistration endNow = _end.Token.UnsafeRegister(static job => End((TPolicy)job!), job);
        try
        {
            JobRunResult result = await run(job, cancellationToken).ConfigureAwait(false);
            HostingLog.RunEnded(logger, typeof(TPolicy).Name, program, result);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            HostingLog.RunCancelled(logger, typeof(TPolicy).Name, program);
            throw;
        }
        catch (Exception exception)
        {
            HostingLog.RunFailed(logger, exception, typeof(TPolicy).Name, program);
            throw;
        }
    }

    /// <summary>Ends a run without its grace period: the time of the host is over.</summary>
    [SupportedOSPlatform("windows")]
    private static void End(TPolicy job)
    {
        try
        {
            job.Terminate();
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException)
        {
            // The cancellation of the run ends it too, if later.
        }
    }

    /// <summary>Takes a turn that is free, or a place in the queue.</summary>
    private bool Enter()
    {
        lock (_lock)
        {
            if (_isStopping)
            {
                throw new InvalidOperationException("The host is stopping, and no program is run any more.");
            }

            if (_turns.Wait(0))
            {
                _running++;
                return true;
            }

            if (_waiting == options.QueueCapacity)
            {
                throw new InvalidOperationException(
                    $"{_running} programs run and {_waiting} wait, as many as may: run fewer, or raise MaxConcurrent or QueueCapacity.");
            }

            _waiting++;
            return false;
        }
    }

    private void TakeTurn()
    {
        lock (_lock)
        {
            _waiting--;
            _running++;
        }
    }

    private void Leave(bool hadTurn)
    {
        lock (_lock)
        {
            if (hadTurn)
            {
                _running--;
                _turns.Release();
            }
            else
            {
                _waiting--;
            }

            SignalWhenDrained();
        }
    }

    private void SignalWhenDrained()
    {
        if (_isStopping && _running == 0 && _waiting == 0)
        {
            _drained.TrySetResult();
        }
    }
}
