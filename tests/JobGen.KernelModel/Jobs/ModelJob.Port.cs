namespace JobGen.Model;

public sealed partial class ModelJob
{
    internal ModelPort? Port { get; private set; }

    internal nuint PortKey { get; private set; }

    /// <summary>Whether a completion port is associated.</summary>
    public bool HasPort => Port is not null;

    /// <summary>One port a job: a second is refused until the first was taken away with NULL (Windows 8).</summary>
    internal int Associate(ModelPort? port, nuint key)
    {
        if (port is null)
        {
            Port = null;
            return Win32Error.Success;
        }

        if (Port is not null)
        {
            return Win32Error.InvalidParameter;
        }

        Port = port;
        PortKey = key;
        foreach (ModelProcess process in _members)
        {
            Kernel.Deliver(this, this, JobMessage.NewProcess, process.Id);
        }

        return Win32Error.Success;
    }

    /// <summary>Has the job send a message that nothing in the model leads to, as one of a later Windows.</summary>
    public void Send(JobMessage message, uint processId)
    {
        lock (Kernel.Gate)
        {
            PostMessage(message, processId);
        }
    }

    /// <summary>Sends a message to the port of the job, and to those of the jobs around it where these get it.</summary>
    internal void PostMessage(JobMessage message, uint processId)
    {
        ModelJob? end = Kernel.Options.MessagesKeptFromOuterPorts.Contains(message) ? Parent : null;
        for (ModelJob? receiver = this; receiver is not null && receiver != end; receiver = receiver.Parent)
        {
            Kernel.Deliver(receiver, this, message, processId);
        }
    }

    internal void PostZeroIfEmpty()
    {
        if (ActiveProcessCount == 0)
        {
            PostMessage(JobMessage.ActiveProcessZero, 0);
        }
    }
}
