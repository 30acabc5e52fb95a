using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class MessageFaultTests : ModelTest
{
    private const nuint Key = 41;

    [Fact]
    public void Unknown_message_is_sent_as_it_is()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Kernel.JobOf(job.Handle).Send((JobMessage)99, 4);
        Assert.Equal([(Key, (JobMessage)99, 4u)], port.ReadAll());
    }

    [Fact]
    public void Hook_decides_what_becomes_of_a_message()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, Key));
        Kernel.MessageHook = static message => message.Message switch
        {
            JobMessage.NewProcess => MessageFate.Delay,
            JobMessage.ExitProcess => MessageFate.Repeat,
            _ => MessageFate.Lose,
        };
        StartIn(job).Exit(0);
        Assert.Equal(
            [JobMessage.ExitProcess, JobMessage.ExitProcess, JobMessage.NewProcess],
            port.ReadAll().Select(static message => message.Message));
    }

    [Fact]
    public void Disorder_is_the_same_for_the_same_seed()
    {
        List<JobMessage> first = Run();
        ModelKernel.Reset();
        List<JobMessage> second = Run();
        Assert.Equal(first, second);
        Assert.NotEqual(60, first.Count);

        List<JobMessage> Run()
        {
            using Job job = Job.Create();
            using Port port = new();
            Assert.Equal(0, port.Add(job, Key));
            Kernel.Disturb(new MessageFaults { Seed = 5, Lost = 0.2, Repeated = 0.1, Delayed = 0.2 });
            for (int i = 0; i < 20; i++)
            {
                StartIn(job).Exit(0);
            }

            Kernel.FlushMessages();
            return [.. port.ReadAll().Select(static message => message.Message)];
        }
    }
}
