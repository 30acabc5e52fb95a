namespace JobGen.Tests.Notifications;

/// <summary>A job with what sends messages.</summary>
[JobPolicy]
[ActiveProcessLimit, NotificationLimit, KillOnJobClose(false)]
public sealed partial class EventJob;
