using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Model;

/// <summary>A test on a freshly reset kernel model; skipped where the model cannot be.</summary>
[Collection(ModelCollection.Name)]
public abstract class ModelTest
{
    protected ModelTest()
    {
        Assert.SkipUnless(KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only; on Windows the integration tests ask the real kernel.");
        Kernel = ModelKernel.Reset();
    }

    /// <summary>The kernel, with default options and nothing counted yet.</summary>
    protected ModelKernel Kernel { get; }
}
