using JobGen.CompilerServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Model;

/// <summary>A test on a freshly reset kernel model; skipped where the model cannot be.</summary>
[Collection(ModelCollection.Name)]
public abstract class ModelTest
{
    protected ModelTest()
    {
        Assert.SkipUnless(
            KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only; on Windows the integration tests ask the real kernel.");
        // What earlier tests dropped is finalized now, so that its calls are not counted among those of this test.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Kernel = ModelKernel.Reset();
        NotificationClass.Known = NotificationVersion.Unknown;
    }

    /// <summary>The kernel, with default options and nothing counted yet.</summary>
    protected ModelKernel Kernel { get; }
}
