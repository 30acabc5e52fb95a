using JobGen.CompilerServices;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>What a job costs that is created and disposed, and nothing else.</summary>
public class CreationCostTests : ModelTest
{
    /// <summary>With the handle, and what the runtime keeps of that, it is at most 220 bytes.</summary>
    private const int BytesBesideTheHandle = 150;

    [Fact]
    public void A_job_allocates_little_until_more_is_used_of_it()
    {
        Kernel.Recording = false;
        Measure(CreateJob);
        Measure(CreateHandle);
        long bytes = Measure(CreateJob) - Measure(CreateHandle);
        TestContext.Current.SendDiagnosticMessage("{0} bytes", bytes);
        Assert.InRange(bytes, 1, BytesBesideTheHandle);
    }

    [Fact]
    public void A_job_that_was_never_on_a_port_is_not_finalized_but_for_its_handle() =>
        Assert.Null(typeof(WaitJob).BaseType!.GetMethod("Finalize", System.Reflection.BindingFlags.Instance
            | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly));

    private static void CreateJob() => WaitJob.Create().Dispose();

    private static void CreateHandle() => JobPolicyServices.Create(name: null, security: null).Handle.Dispose();

    private static long Measure(Action create)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        create();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
