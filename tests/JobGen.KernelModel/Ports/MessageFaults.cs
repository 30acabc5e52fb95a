namespace JobGen.Model;

/// <summary>How often messages go astray, each as a share between 0 and 1.</summary>
public sealed record MessageFaults
{
    public int Seed { get; init; } = 1;

    public double Lost { get; init; }

    public double Repeated { get; init; }

    public double Delayed { get; init; }

    /// <summary>Notification limits too; by default they arrive, as Windows promises for them alone.</summary>
    public bool NotificationLimitsToo { get; init; }
}
