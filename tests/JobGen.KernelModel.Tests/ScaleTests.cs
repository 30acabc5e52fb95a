using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class ScaleTests : ModelTest
{
    [Fact]
    public void Ten_thousand_jobs_on_one_port_lose_no_message()
    {
        const int Count = 10_000;
        Kernel.Recording = false;
        using Port port = new();
        Job[] jobs = new Job[Count];
        for (int i = 0; i < Count; i++)
        {
            jobs[i] = Job.Create();
            Assert.Equal(0, port.Add(jobs[i], (nuint)i + 1));
            nint handle = Kernel.StartProcess().OpenHandle();
            Assert.Equal(0, jobs[i].Assign(handle));
            Kernel32.Close(handle);
        }

        foreach (ModelProcess process in Kernel.Processes)
        {
            process.Exit(0);
        }

        Dictionary<nuint, List<JobMessage>> received = port.ReadAll()
            .GroupBy(static packet => packet.Key)
            .ToDictionary(static packets => packets.Key, static packets => packets.Select(static packet => packet.Message).ToList());
        Assert.Equal(Count, received.Count);
        Assert.All(
            received.Values,
            static messages => Assert.Equal([JobMessage.NewProcess, JobMessage.ExitProcess, JobMessage.ActiveProcessZero], messages));
        Array.ForEach(jobs, static job => job.Dispose());
        Assert.Equal(0, Kernel.JobCount);
    }

    [Fact]
    public void Threads_do_not_get_into_each_others_way()
    {
        const int Threads = 8;
        const int Rounds = 300;
        using Port port = new();
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() => Run(index)))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Null(failure);
        Assert.Equal(Threads * Rounds * 2, port.ReadAll().Count);
        Assert.Equal(1, Kernel.OpenHandleCount);

        void Run(int index)
        {
            try
            {
                for (int i = 0; i < Rounds; i++)
                {
                    using Job job = Job.Create();
                    Assert.Equal(0, port.Add(job, (nuint)index));
                    nint handle = Kernel.StartProcess().OpenHandle();
                    Assert.Equal(0, job.Assign(handle));
                    Kernel32.Close(handle);
                    Assert.Equal(0, job.Terminate(1));
                }
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }
    }
}
