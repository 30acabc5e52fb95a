using System.Runtime.CompilerServices;

[assembly: DisableRuntimeMarshalling]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace JobGen.Model.Tests;

internal static class Setup
{
    [ModuleInitializer]
    internal static void Install()
    {
        if (KernelModel.IsSupported)
        {
            KernelModel.Install(typeof(Setup).Assembly);
        }
    }
}
