using System.Diagnostics;
using System.Runtime.Versioning;

namespace JobGen;

/// <summary>What every policy can do besides its own members: running a command in a new job, with <c>P.RunAsync</c>.</summary>
/// <remarks>
/// Extension members, of C# 14: a policy cannot have a static method of its own beside the one of <see cref="JobObject"/> that takes
/// the same arguments. In code that is generic over policies they are called by the name of this class.
/// </remarks>
/// <example><code>
/// JobRunResult run = await BuildSandbox.RunAsync("dotnet", "build");
///
/// static Task&lt;JobRunResult&gt; Build&lt;T&gt;()
///     where T : JobObject, IJobPolicy&lt;T&gt; => JobPolicyExtensions.RunAsync&lt;T&gt;("dotnet", "build");
/// </code></example>
public static class JobPolicyExtensions
{
    // The analyzer takes an extension block for a generic type, whose static members would have to be called by its name.
#pragma warning disable CA1000

    /// <typeparam name="TSelf">The policy.</typeparam>
    extension<TSelf>(TSelf)
        where TSelf : JobObject, IJobPolicy<TSelf>
    {
        /// <summary>Creates a job with the declared limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <inheritdoc cref="JobObject.RunAsync(string, string[])" path="/param|/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(string fileName, params string[] arguments) =>
            RunInNewJobAsync<TSelf>(new ProcessStartInfo(fileName, arguments), options: null, CancellationToken.None);

        /// <summary>Creates a job with the declared limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <inheritdoc
        ///   cref="JobObject.RunAsync(string, IEnumerable{string}, JobRunOptions?, CancellationToken)"
        ///   path="/param|/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(
            string fileName,
            IEnumerable<string> arguments,
            JobRunOptions? options = null,
            CancellationToken cancellationToken = default) =>
            RunInNewJobAsync<TSelf>(new ProcessStartInfo(fileName, arguments), options, cancellationToken);

        /// <summary>Creates a job with the declared limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <inheritdoc
        ///   cref="JobObject.RunAsync(ProcessStartInfo, JobRunOptions?, CancellationToken)"
        ///   path="/param|/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(
            ProcessStartInfo startInfo, JobRunOptions? options = null, CancellationToken cancellationToken = default) =>
            RunInNewJobAsync<TSelf>(startInfo, options, cancellationToken);
    }

    /// <typeparam name="TSelf">The policy.</typeparam>
    /// <typeparam name="TLimits">Its <c>Limits</c>.</typeparam>
    /// <typeparam name="TCounters">Its <c>Counters</c>.</typeparam>
    extension<TSelf, TLimits, TCounters>(IJobPolicy<TSelf, TLimits, TCounters>)
        where TSelf : JobObject, IJobPolicy<TSelf, TLimits, TCounters>
        where TLimits : struct, IJobLimits<TLimits>
        where TCounters : struct, IJobCounters
    {
        /// <summary>Creates a job with the given limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <param name="limits">The limits; what is not set in them is off.</param>
        /// <param name="fileName">The program, found as by <see cref="JobObject.Start(string, string[])"/>.</param>
        /// <param name="arguments">The arguments, each quoted so that the program receives it as it is.</param>
        /// <inheritdoc cref="JobObject.RunAsync(string, string[])" path="/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(in TLimits limits, string fileName, params string[] arguments) =>
            RunInNewJobAsync<TSelf, TLimits, TCounters>(
                limits, new ProcessStartInfo(fileName, arguments), options: null, CancellationToken.None);

        /// <summary>Creates a job with the given limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <param name="limits">The limits; what is not set in them is off.</param>
        /// <param name="fileName">The program, found as by <see cref="JobObject.Start(string, string[])"/>.</param>
        /// <param name="arguments">The arguments, each quoted so that the program receives it as it is.</param>
        /// <param name="options">Time, streams, and what becomes of what the command leaves behind.</param>
        /// <param name="cancellationToken">Ends the processes.</param>
        /// <inheritdoc
        ///   cref="JobObject.RunAsync(string, IEnumerable{string}, JobRunOptions?, CancellationToken)"
        ///   path="/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(
            in TLimits limits,
            string fileName,
            IEnumerable<string> arguments,
            JobRunOptions? options = null,
            CancellationToken cancellationToken = default) =>
            RunInNewJobAsync<TSelf, TLimits, TCounters>(
                limits, new ProcessStartInfo(fileName, arguments), options, cancellationToken);

        /// <summary>Creates a job with the given limits, runs a command in it until that has ended, and closes the job.</summary>
        /// <param name="limits">The limits; what is not set in them is off.</param>
        /// <param name="startInfo">
        /// What to run, as for <see cref="JobObject.Start(ProcessStartInfo, JobStartOptions)"/>. A stream that it redirects is captured.
        /// </param>
        /// <param name="options">Time, streams, and what becomes of what the command leaves behind.</param>
        /// <param name="cancellationToken">Ends the processes.</param>
        /// <inheritdoc
        ///   cref="JobObject.RunAsync(ProcessStartInfo, JobRunOptions?, CancellationToken)"
        ///   path="/returns|/remarks|/exception"/>
        [SupportedOSPlatform("windows")]
        public static Task<JobRunResult> RunAsync(
            in TLimits limits,
            ProcessStartInfo startInfo,
            JobRunOptions? options = null,
            CancellationToken cancellationToken = default) =>
            RunInNewJobAsync<TSelf, TLimits, TCounters>(limits, startInfo, options, cancellationToken);
    }

#pragma warning restore CA1000

    [SupportedOSPlatform("windows")]
    private static async Task<JobRunResult> RunInNewJobAsync<TSelf>(
        ProcessStartInfo startInfo, JobRunOptions? options, CancellationToken cancellationToken)
        where TSelf : JobObject, IJobPolicy<TSelf>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await RunAndCloseAsync(TSelf.Create(), startInfo, options, cancellationToken).ConfigureAwait(false);
    }

    [SupportedOSPlatform("windows")]
    private static async Task<JobRunResult> RunInNewJobAsync<TSelf, TLimits, TCounters>(
        TLimits limits, ProcessStartInfo startInfo, JobRunOptions? options, CancellationToken cancellationToken)
        where TSelf : JobObject, IJobPolicy<TSelf, TLimits, TCounters>
        where TLimits : struct, IJobLimits<TLimits>
        where TCounters : struct, IJobCounters
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await RunAndCloseAsync(TSelf.Create(in limits), startInfo, options, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<JobRunResult> RunAndCloseAsync(
        JobObject job, ProcessStartInfo startInfo, JobRunOptions? options, CancellationToken cancellationToken)
    {
        await using (job.ConfigureAwait(false))
        {
            return job.CreatedNew
                ? await job.RunAsync(startInfo, options, cancellationToken).ConfigureAwait(false)
                : throw RunErrors.NameIsTaken(job.Name);
        }
    }
}
