using JobGen.Interop;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

public class CompletionPortTests : NotificationTest
{
    private static readonly TimeSpan _forever = Timeout.InfiniteTimeSpan;
    private readonly JobNotification[] _buffer = new JobNotification[256];

    [Fact]
    public void A_batch_takes_what_there_is_in_one_call()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        for (uint i = 1; i <= 64; i++)
        {
            Post(job, (uint)JobNotificationKind.NewProcess, i);
        }

        Assert.Equal(64, port.Read(_buffer, _forever));

        Assert.Equal(1, Kernel.CountOf(ModelFunction.GetQueuedCompletionStatusEx));
        Assert.Equal(Enumerable.Range(1, 64), _buffer.Take(64).Select(n => n.ProcessId));
        Assert.All(_buffer.Take(64), n => Assert.Same(job, n.Job));
    }

    [Fact]
    public void No_more_is_taken_than_fits()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        Post(job, 6, 1);
        Post(job, 6, 2);
        Post(job, 6, 3);
        Assert.Equal(2, port.Read(_buffer.AsSpan(0, 2), _forever));
        Assert.Equal(1, port.Read(_buffer.AsSpan(0, 2), _forever));
        Assert.Equal(3, _buffer[0].ProcessId);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        Kernel.Recording = false;
        long allocated = 0;
        int left = 0;
        for (int round = 0; round < 100; round++)
        {
            for (uint i = 0; i < 100; i++)
            {
                Post(job, (uint)JobNotificationKind.NewProcess, i);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int read = 0; read < 100;)
            {
                read += port.Read(_buffer, _forever);
            }

            left += port.Read(_buffer, TimeSpan.Zero);
            // The first rounds bind the imports.
            allocated += round < 2 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, left);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Keys_are_never_used_again()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        for (int i = 0; i < 5; i++)
        {
            port.Add(job);
            Assert.True(port.Remove(job));
            EventJob other = EventJob.Create();
            port.Add(other);
            other.Dispose();
        }

        ulong[] keys = [.. Associations().Select(a => a.Key)];
        Assert.Equal(10, keys.Length);
        Assert.Equal(keys.Order().Distinct(), keys);
        Assert.DoesNotContain(0ul, keys);
    }

    [Fact]
    public void A_message_that_comes_while_the_port_is_associated_is_known()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        ModelProcess process = StartIn(job);
        port.Add(job);
        Assert.Equal(1, port.Read(_buffer, TimeSpan.Zero));
        Assert.Equal($"NewProcess {process.Id}", _buffer[0].ToString());
    }

    [Fact]
    public void Messages_of_removed_and_disposed_jobs_and_of_strangers_are_dropped()
    {
        using JobCompletionPort port = new();
        using EventJob removed = EventJob.Create();
        EventJob disposed = EventJob.Create();
        using EventJob stays = EventJob.Create();
        port.Add(removed);
        port.Add(disposed);
        port.Add(stays);
        Post(removed, 6, 1);
        Post(disposed, 6, 2);
        Post(stays, 6, 3);
        nint handle = Associations()[0].Port;
        Assert.NotEqual(0, Kernel32.PostQueuedCompletionStatus(handle, 6, 987654321, 4));

        Assert.True(port.Remove(removed));
        disposed.Dispose();

        Assert.Equal(1, port.Read(_buffer, _forever));
        Assert.Equal(3, _buffer[0].ProcessId);
        Assert.Equal(0, port.Read(_buffer, TimeSpan.Zero));
        Assert.False(ModelOf(removed).HasPort);
    }

    [Fact]
    public async Task Dispose_ends_all_readers_and_later_reads_throw()
    {
        JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        Task<int>[] readers = [.. Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => port.Read(new JobNotification[4], Timeout.InfiniteTimeSpan),
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        await UntilAsync(() => Kernel.CountOf(ModelFunction.GetQueuedCompletionStatusEx) == readers.Length);

        port.Dispose();
        port.Dispose();

        Assert.All(await Task.WhenAll(readers).WaitAsync(Stop), count => Assert.Equal(0, count));
        Assert.Throws<ObjectDisposedException>(() => port.Read(_buffer, TimeSpan.Zero));
        Assert.Throws<ObjectDisposedException>(() => port.Add(job));
        Assert.False(ModelOf(job).HasPort);
        job.Dispose();
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public async Task A_stop_message_that_cannot_be_sent_is_sent_again()
    {
        JobCompletionPort port = new();
        Task<int> reader = Task.Run(() => port.Read(new JobNotification[4], Timeout.InfiniteTimeSpan), Stop);
        await UntilAsync(() => Kernel.CountOf(ModelFunction.GetQueuedCompletionStatusEx) == 1);
        Kernel.FailCall(ModelFunction.PostQueuedCompletionStatus, 1, 8);
        port.Dispose();
        Assert.Equal(0, await reader.WaitAsync(Stop));
    }

    [Fact]
    public void A_job_is_on_one_port_at_a_time()
    {
        using JobCompletionPort port = new();
        using JobCompletionPort other = new();
        using EventJob job = EventJob.Create();
        port.Add(job);
        Assert.Throws<InvalidOperationException>(() => port.Add(job));
        Assert.Throws<InvalidOperationException>(() => other.Add(job));
        Assert.Throws<InvalidOperationException>(() => job.Subscribe());
        Assert.False(other.Remove(job));
        Assert.True(port.Remove(job));
        Assert.False(port.Remove(job));

        using JobSubscription events = job.Subscribe();
        Assert.Throws<InvalidOperationException>(() => other.Add(job));
    }

    [Fact]
    public async Task A_port_disposed_while_a_job_is_added_keeps_nothing_of_it()
    {
        JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        ModelProcess process = StartIn(job);
        Kernel.MessageHook = _ =>
        {
            // The message comes while the port is being associated.
            Kernel.MessageHook = null;
            port.Dispose();
            return MessageFate.Deliver;
        };

        Assert.Throws<ObjectDisposedException>(() => port.Add(job));

        Assert.False(ModelOf(job).HasPort);
        Assert.False(port.Remove(job));
        Assert.Empty(port.Registrations);
        using JobSubscription events = job.Subscribe();
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));
    }

    [Fact]
    public void A_refused_add_leaves_the_job_free()
    {
        using JobCompletionPort port = new();
        using EventJob job = EventJob.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, Win32Error.InvalidParameter);
        Assert.Equal(87, Assert.Throws<JobException>(() => port.Add(job)).NativeErrorCode);
        port.Add(job);
    }

    [Fact]
    public void A_disposed_job_is_refused() => Assert.Throws<ObjectDisposedException>(() =>
    {
        using JobCompletionPort port = new();
        EventJob job = EventJob.Create();
        job.Dispose();
        port.Add(job);
    });

    [Fact]
    public void Arguments_are_checked()
    {
        using JobCompletionPort port = new();
        Assert.Throws<ArgumentException>(() => port.Read([], TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => port.Read(_buffer, TimeSpan.FromMilliseconds(-2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => port.Read(_buffer, TimeSpan.FromDays(25)));
        Assert.Throws<ArgumentNullException>(() => port.Add(null!));
        Assert.Throws<ArgumentNullException>(() => port.Remove(null!));
    }

    [Fact]
    public void A_failed_read_says_so()
    {
        using JobCompletionPort port = new();
        Kernel.FailCall(ModelFunction.GetQueuedCompletionStatusEx, 1, Win32Error.InvalidHandle);
        Assert.Equal("GetQueuedCompletionStatusEx", Assert.Throws<JobException>(() => port.Read(_buffer, _forever)).Function);
    }

    private List<(ulong Key, nint Port)> Associations() =>
    [
        .. Kernel.Calls
            .Where(call => call.InformationClass == 7 && BitConverter.ToInt64(call.Input, 8) != 0)
            .Select(call => (BitConverter.ToUInt64(call.Input, 0), (nint)BitConverter.ToInt64(call.Input, 8))),
    ];
}
