namespace JobGen;

/// <summary>Says what to do when a completion port cannot be made, read, or put on a job.</summary>
internal static class PortErrors
{
    internal static JobException Create(int error) => new(error, "CreateIoCompletionPort");

    internal static JobException Read(int error) => new(error, "GetQueuedCompletionStatusEx");

    internal static JobException Associate(int error) => new(
        error,
        "SetInformationJobObject(JobObjectAssociateCompletionPortInformation)",
        remedy: error switch
        {
            Win32Errors.InvalidParameter => "A job has one completion port at most, and somebody else associated one with this job: "
                + "another JobObject for the same kernel object, or another program. Read the notifications there, or have it "
                + "taken off (before Windows 8 that is not possible). WaitForEmptyAsync works without a port.",
            Win32Errors.AccessDenied => "The job was opened without the right to set attributes: ask for JobAccess.SetAttributes. "
                + "WaitForEmptyAsync works without a port.",
            _ => null,
        });

    /// <summary>The thread that reads for all subscriptions has ended twice while one was being made.</summary>
    internal static Exception Lost(Exception failure) => failure is JobException exception
        ? Read(exception.NativeErrorCode)
        : new InvalidOperationException("The thread that reads notifications has ended: " + failure.Message, failure);

    internal static InvalidOperationException Subscribed() => new(
        "The job has a subscription, whose messages come to the port of all subscriptions, and a job has one port at most: dispose "
        + "it first, or read that. ReadNotificationsAsync holds one until its enumeration ends.");

    internal static InvalidOperationException OnOtherPort() => new(
        "The job is on a JobCompletionPort, and a job has one port at most: remove it there first, or read that port.");

    internal static InvalidOperationException OnThisPort() => new("The job is on this port already.");
}
