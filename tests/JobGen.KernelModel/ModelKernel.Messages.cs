namespace JobGen.Model;

public sealed partial class ModelKernel
{
    private MessageDisorder _disorder = new(new MessageFaults());

    /// <summary>
    /// Decides about each message before the random faults do; null delivers all. It runs under the kernel's lock and may
    /// not wait for anything.
    /// </summary>
    public Func<ModelMessage, MessageFate>? MessageHook { get; set; }

    /// <summary>Loses, repeats and reorders messages at random from now on, the same way for the same seed.</summary>
    public void Disturb(MessageFaults faults)
    {
        lock (Gate)
        {
            _disorder.Flush();
            _disorder = new MessageDisorder(faults);
        }
    }

    /// <summary>Delivers the messages that are held back.</summary>
    public void FlushMessages()
    {
        lock (Gate)
        {
            _disorder.Flush();
        }
    }

    /// <summary>Sends a message of a job to the port of that job or of one around it.</summary>
    internal void Deliver(ModelJob receiver, ModelJob origin, JobMessage message, uint processId)
    {
        if (receiver.Port is { } port)
        {
            ModelMessage sent = new(origin, receiver, message, processId);
            _disorder.Pass(port, new Packet(receiver.PortKey, processId, (uint)message), sent, MessageHook);
        }
    }

    /// <summary>An object's state became signalled: whoever waits looks again.</summary>
    internal void NotifySignaled(KernelObject target)
    {
        Waits.OnSignaled(target);
        Monitor.PulseAll(Gate);
    }
}
