using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 12.</summary>
internal sealed class NotificationLimitsVersion1()
    : InformationClass(12, AbiLayout.Size(NotificationFields.Version1Name), WindowsBuilds.Windows8)
{
    internal override int Set(ModelJob job, ReadOnlySpan<byte> input) => NotificationFields.Set(
        job, input, NotificationFlags.Version1, job.Kernel.Options.ClearingUnsetNotificationLimitsRefused);

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        NotificationFields.Write(job, output, version2: false);
        written = Size;
        return Win32Error.Success;
    }
}
