namespace JobGen.Generator.Limits;

/// <summary>A threshold in bytes.</summary>
internal readonly record struct NotificationThreshold(string Name, ulong Bytes);
