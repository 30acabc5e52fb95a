using System.Runtime.CompilerServices;
using JobGen.Model;

namespace JobGen.Hosting.Tests;

/// <summary>Puts the kernel model in Windows' place before any test of this assembly makes a native call.</summary>
internal static class ModelSetup
{
    [ModuleInitializer]
    internal static void Install()
    {
        if (KernelModel.IsSupported)
        {
            KernelModel.Install(typeof(ModelSetup).Assembly, typeof(JobObject).Assembly);
        }
    }
}
