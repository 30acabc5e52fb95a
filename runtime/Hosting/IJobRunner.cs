using System.Diagnostics;
using System.Runtime.Versioning;

namespace JobGen.Hosting;

/// <summary>
/// Runs programs, each in a job of its own with the limits of the configuration, and no more at once than were asked for.
/// </summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
/// <remarks>
/// When the host stops, no new run is taken, and those that run or wait are waited for as long as the host allows
/// (<c>HostOptions.ShutdownTimeout</c>); what is left then is ended with all of its processes.
/// </remarks>
/// <example>
/// <code>
/// using JobGen;
/// using JobGen.Hosting;
///
/// sealed class Builder(IJobRunner&lt;BuildSandbox&gt; runner)
/// {
///     public Task&lt;JobRunResult&gt; BuildAsync(CancellationToken cancellationToken) =&gt;
///         runner.RunAsync("dotnet", ["build"], new JobRunOptions { Timeout = TimeSpan.FromMinutes(5) }, cancellationToken);
/// }
/// </code>
/// </example>
public interface IJobRunner<TPolicy>
    where TPolicy : JobObject, IJobPolicy<TPolicy>
{
    /// <summary>The programs that run now.</summary>
    int Running { get; }

    /// <summary>The runs that wait for their turn.</summary>
    int Waiting { get; }

    /// <summary>Runs a program when it is its turn.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="cancellationToken">Takes a run that waits out of the queue, and ends one that runs with all of its processes.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">The queue is full, or the host is stopping.</exception>
    /// <exception cref="JobException">A limit or the launch was refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or the host stopped before it had ended.</exception>
    [SupportedOSPlatform("windows")]
    Task<JobRunResult> RunAsync(
        string fileName, IEnumerable<string> arguments, JobRunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Runs a program when it is its turn.</summary>
    /// <param name="startInfo">The program.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="cancellationToken">Takes a run that waits out of the queue, and ends one that runs with all of its processes.</param>
    /// <returns>What became of it.</returns>
    /// <inheritdoc cref="RunAsync(string, IEnumerable{string}, JobRunOptions, CancellationToken)" path="/exception"/>
    [SupportedOSPlatform("windows")]
    Task<JobRunResult> RunAsync(ProcessStartInfo startInfo, JobRunOptions? options = null, CancellationToken cancellationToken = default);
}
