namespace JobGen.Model;

/// <summary>What becomes of a message.</summary>
public enum MessageFate
{
    Deliver,
    Lose,

    /// <summary>Delivered twice.</summary>
    Repeat,

    /// <summary>Delivered after the next message of the same port, or by <see cref="ModelKernel.FlushMessages"/>.</summary>
    Delay,
}
