namespace JobGen;

/// <content>What happens in the job: notifications, and waits for the end.</content>
public abstract partial class JobObject
{
    /// <summary>Has Windows tell what happens in the job. The subscription is in force when this returns.</summary>
    /// <param name="options">How much of what is not read is kept; by default all of it.</param>
    /// <returns>The notifications, to be read with <c>await foreach</c> and to be disposed.</returns>
    /// <remarks>
    /// <para>
    /// Subscribe before the first process is started, and nothing is missed. Thresholds that are passed already come first, as
    /// one <see cref="JobNotificationKind.NotificationLimit"/>; processes that are in the job already arrive as
    /// <see cref="JobNotificationKind.NewProcess"/>, but what happens during the call may be lost. A job within this job sends
    /// its messages here too. All subscriptions share one thread, which reads and hands over and runs no code of a subscriber.
    /// </para>
    /// <para>
    /// There may be several, each with its own queue: all take what arrives from when they were made. Only the first is told of
    /// the processes that are there already. What goes wrong for one, such as a lack of memory for what it does not read,
    /// ends that one alone: its reader gets the exception.
    /// </para>
    /// <para>
    /// Windows delivers as well as it can: only <see cref="JobNotificationKind.NotificationLimit"/> is certain to arrive.
    /// Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The job is on a <see cref="JobCompletionPort"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    /// <exception cref="JobException">
    /// SetInformationJobObject failed: 87 where somebody else associated a port with the job, 5 without
    /// <see cref="JobAccess.SetAttributes"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public JobSubscription Subscribe(JobSubscriptionOptions options = default)
    {
        options.Validate();
        ThrowIfDisposed();
        return Port.Subscribe(options);
    }

    /// <summary>
    /// Subscribes, when this is called and not only when the enumeration begins, and reads what happens in the job.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The notifications, to be enumerated once; the subscription ends with the enumeration.</returns>
    /// <remarks>As <see cref="Subscribe"/>, without a bound. Never enumerated, the subscription lasts as long as the job.</remarks>
    /// <exception cref="InvalidOperationException">The job is on a <see cref="JobCompletionPort"/>.</exception>
    /// <exception cref="JobException">As <see cref="Subscribe"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the call.</exception>
    public IAsyncEnumerable<JobNotification> ReadNotificationsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new NotificationStream(Subscribe(), cancellationToken);
    }

    /// <summary>Waits until no process is left in the job: none is counted, and each that was there has really ended.</summary>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <returns>
    /// A task that ends when the job is empty; at once where it is so now. It fails with <see cref="ObjectDisposedException"/>
    /// when the job is disposed meanwhile.
    /// </returns>
    /// <remarks>
    /// <para>
    /// No completion port is needed or set up, and no notification is trusted: the wait opens the job's processes (with
    /// SYNCHRONIZE and PROCESS_QUERY_LIMITED_INFORMATION) and watches them without a managed thread, so that files which
    /// they held are released when it ends. Processes that ended before the call are not among them, except where
    /// <c>Terminate</c> of this object ended them. The processes are listed now and each time that one of them ends: one that
    /// is born and ended in between, by itself or by somebody else's terminate, is in no list although it may still be dying,
    /// and is seen only where this object has a subscription or is on a <see cref="JobCompletionPort"/> that is read. A
    /// process that the caller may not open, such as one of another user or a protected one, cannot be watched: while only such
    /// processes are left, and somebody waits, the job is asked again at growing intervals, every half second at most.
    /// </para>
    /// <para>
    /// Helpers that stay keep a job busy: MSBuild's nodes and compiler server for 10 to 15 minutes (a build that is to end takes
    /// <c>-nodeReuse:false -p:UseSharedCompilation=false</c>), daemons of gradle and bazel, adb. A program that hands over to a
    /// process outside, such as an app execution alias, a COM server or a scheduled task, is not waited for.
    /// </para>
    /// <para>
    /// No managed thread waits: Windows' own thread pool does, one of its threads for up to 63 handles. A pending wait keeps
    /// this object from being collected, and its code from being unloaded, but does not keep the job's handle open.
    /// </para>
    /// <para>
    /// Windows XP.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-queryinformationjobobject"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/jobapi/nf-jobapi-isprocessinjob"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The current process is in the job.</exception>
    /// <exception cref="JobException">The job could not be queried: 5 without <see cref="JobAccess.Query"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WaitForEmptyAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled(cancellationToken)
            : Waits.WaitForEmptyAsync(cancellationToken);
    }

    /// <summary>
    /// Waits until Windows signals the job object: when the job time limit ends its processes, and on <c>Terminate</c>.
    /// </summary>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <returns>
    /// A task that ends with the signal; at once where the job is signalled now, which it stays until the job time limit is set
    /// again. It fails with <see cref="ObjectDisposedException"/> when the job is disposed meanwhile.
    /// </returns>
    /// <remarks>
    /// A job is not signalled when its processes end by themselves: use <see cref="WaitForEmptyAsync"/> for that. Nor is it
    /// where the end-of-job-time action is Post and a completion port is there to be told. A pending wait keeps this object from
    /// being collected, but does not keep the job's handle open. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>.
    /// </remarks>
    /// <exception cref="JobException">RegisterWaitForSingleObject failed: 5 without <see cref="JobAccess.Synchronize"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WaitForSignalAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled(cancellationToken)
            : Waits.WaitForSignalAsync(cancellationToken);
    }
}
