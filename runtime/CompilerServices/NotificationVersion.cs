namespace JobGen.CompilerServices;

/// <summary>
/// Which version of the notification and violation classes this Windows has. It is the same for every job, so that it is
/// found out once for the process: Windows before 10 answers a class that it does not know with 87, as it does a wrong value.
/// </summary>
internal enum NotificationVersion : byte
{
    Unknown,

    /// <summary>Windows is older than 10.</summary>
    Version1,

    Version2,
}
