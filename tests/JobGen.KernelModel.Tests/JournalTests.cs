using JobGen.Model.Entry;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class JournalTests : ModelTest
{
    [Fact]
    public void Every_function_of_the_model_is_bound_to_its_export()
    {
        using Job job = Job.Create();
        Assert.Equal(Enum.GetValues<ModelFunction>().Order(), Binder.Bound.Order());
    }

    [Fact]
    public void Nth_call_of_all_fails_and_does_nothing()
    {
        using Job job = Job.Create();
        Kernel.FailCall(3, Win32Error.AccessDenied);
        Assert.Equal(0, job.Set(4, [1, 0, 0, 0]));
        Assert.Equal(0, job.Query(4, new byte[4]));
        Assert.Equal(Win32Error.AccessDenied, job.Terminate(1));
        Assert.Equal(258u, Kernel32.WaitForSingleObject(job.Handle, 0));
        Assert.True(Kernel.Calls.Single(static call => call.Injected).Function == ModelFunction.TerminateJobObject);
        Assert.Equal(5, Kernel.FailableCallCount);
    }

    [Fact]
    public void Calls_of_other_threads_are_not_counted_where_one_thread_is_meant()
    {
        using Job job = Job.Create();
        Kernel.FailCallOfThisThread(2, Win32Error.AccessDenied);
        Assert.Equal(0, job.Query(4, new byte[4]));
        int elsewhere = -1;
        Thread other = new(() => elsewhere = job.Query(4, new byte[4]));
        other.Start();
        other.Join();
        Assert.Equal((0, Win32Error.AccessDenied), (elsewhere, job.Query(4, new byte[4])));
        Assert.Equal((3, 4), (Kernel.FailableCallCountOfThisThread, Kernel.FailableCallCount));
        Assert.Equal(0, ModelKernel.Reset().FailableCallCountOfThisThread);
    }

    [Fact]
    public void Failed_close_still_closes()
    {
        Job job = Job.Create();
        Kernel.FailCall(ModelFunction.CloseHandle, 1, Win32Error.AccessDenied);
        Assert.Equal(Win32Error.AccessDenied, job.Close());
        Assert.Equal(0, Kernel.OpenHandleCount);
    }

    [Fact]
    public void Calls_are_counted_without_being_recorded()
    {
        Kernel.Recording = false;
        using Job job = Job.Create();
        Assert.Empty(Kernel.Calls);
        Assert.Equal(1, Kernel.CountOf(ModelFunction.CreateJobObjectW));
    }

    [Fact]
    public void Names_are_recorded_as_text_bytes()
    {
        using Job job = Job.Create("named");
        Assert.Equal("named"u8.ToArray(), Kernel.Calls[0].Input.Where(static (_, index) => index % 2 == 0));
    }
}
