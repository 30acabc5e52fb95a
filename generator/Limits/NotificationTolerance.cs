namespace JobGen.Generator.Limits;

/// <summary>A tolerance of a rate control, or the interval of one.</summary>
internal readonly record struct NotificationTolerance(string Name, int Value);
