using JobGen.Model.Tests.Native;
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

    /// <summary>A new process that was assigned to a job and that no handle refers to.</summary>
    private protected ModelProcess StartIn(Job job)
    {
        ModelProcess process = Kernel.StartProcess();
        nint handle = process.OpenHandle();
        Assert.Equal(0, job.Assign(handle));
        Kernel32.Close(handle);
        return process;
    }
}
