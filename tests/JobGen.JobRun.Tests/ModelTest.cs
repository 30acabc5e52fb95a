using System.Runtime.CompilerServices;
using JobGen.JobRun.Recording;
using JobGen.Model;

namespace JobGen.JobRun.Tests;

/// <summary>There is one kernel in the process, so the tests run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ModelCollection
{
    public const string Name = "Kernel model";
}

/// <summary>A test on a freshly reset kernel model, which stands in Windows' place for jobrun and the runtime.</summary>
[Collection(ModelCollection.Name)]
public abstract class ModelTest
{
    protected ModelTest()
    {
        Assert.SkipUnless(KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only.");
        Kernel = ModelKernel.Reset();
    }

    protected ModelKernel Kernel { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [ModuleInitializer]
    internal static void InstallModel()
    {
        if (KernelModel.IsSupported)
        {
            KernelModel.Install(typeof(ModelTest).Assembly, typeof(JobObject).Assembly, typeof(RunRecorder).Assembly);
        }
    }
}
