using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 33.</summary>
internal sealed class NotificationLimitsVersion2()
    : InformationClass(33, AbiLayout.Size(NotificationFields.Version2Name), WindowsBuilds.Windows10)
{
    internal override int Set(ModelJob job, ReadOnlySpan<byte> input) => NotificationFields.Set(
        job, input, NotificationFlags.Version2, job.Kernel.Options.ClearingUnsetNotificationLimits2Refused);

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        NotificationFields.Write(job, output, version2: true);
        written = Size;
        return Win32Error.Success;
    }
}
