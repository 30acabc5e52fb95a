namespace JobGen;

/// <summary>Takes the messages of a subscription as they come, on the thread that reads for all jobs: it must not wait.</summary>
internal interface IMessageSink
{
    void OnMessage(in JobNotification notification);

    /// <summary>All has been read that the job had sent when <see cref="JobPort.TryFlush"/> was called.</summary>
    void OnFlushed();

    /// <summary>No message comes any more: the subscription or the job was disposed, or the port has failed.</summary>
    void OnEnded();
}
