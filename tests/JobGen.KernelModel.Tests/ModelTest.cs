using Xunit;

namespace JobGen.Model.Tests;

/// <summary>A test on a freshly reset kernel.</summary>
public abstract class ModelTest
{
    protected ModelTest()
    {
        Assert.SkipUnless(KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only.");
        Kernel = ModelKernel.Reset();
    }

    protected ModelKernel Kernel { get; }
}
