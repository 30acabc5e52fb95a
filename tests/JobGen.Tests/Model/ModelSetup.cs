using System.Runtime.CompilerServices;
using JobGen.Model;

namespace JobGen.Tests.Model;

/// <summary>Puts the kernel model in Windows' place before any test of this assembly makes a native call.</summary>
internal static class ModelSetup
{
    [ModuleInitializer]
    internal static void Install()
    {
        string? other = Environment.GetEnvironmentVariable(OtherKernel.Variable);
        if (!KernelModel.IsSupported || other == OtherKernel.None)
        {
            return;
        }

        if (other == OtherKernel.Old)
        {
            KernelModel.UsesOldKernel32 = true;
        }

        KernelModel.Install(typeof(ModelSetup).Assembly, typeof(JobObject).Assembly);
    }
}
