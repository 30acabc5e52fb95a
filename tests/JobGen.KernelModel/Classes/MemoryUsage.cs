using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 28, which the SDK reserves: the committed bytes of the moment and their peak.</summary>
internal sealed class MemoryUsage() : InformationClass(28, 2 * sizeof(ulong), WindowsBuilds.Windows10)
{
    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, 0, job.Usage.JobMemory);
        Wire.Write(output, sizeof(ulong), job.Usage.PeakJobMemory);
        written = Size;
        return Win32Error.Success;
    }
}
