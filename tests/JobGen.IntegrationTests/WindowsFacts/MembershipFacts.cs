using System.Diagnostics;
using Xunit;
using static JobGen.IntegrationTests.WindowsFacts.RawJob;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>Who is in a job, who is listed, and what of a job stays when nobody has a handle to it.</summary>
public sealed class MembershipFacts : RealWindows
{
    private const int MoreData = 234;
    private const int NotEnoughQuota = 1816;
    private const int ProcessIdListClass = 3;

    [WindowsFact(SkipOnWine = Skipped)]
    public void Process_is_assigned_to_its_job_once_more()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        int error = ErrorOf(() =>
        {
            job.Assign(process);
            return null;
        });
        Print("assigning a process to the job that it is in", error);
        Assert.Equal(0, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Process_that_the_limit_kept_out_is_not_listed()
    {
        using FewProcesses job = FewProcesses.Create(FewProcesses.DeclaredLimits with { ActiveProcessLimit = 1 });
        using JobProcess first = job.Start(TestChild.FileName, "sleep");
        using Process second = Process.Start(new ProcessStartInfo(TestChild.FileName, ["sleep"]))!;
        int error = ErrorOf(() =>
        {
            job.Assign(second);
            return null;
        });
        int[] listed = job.GetProcessIds();
        Print("assigning beyond the limit, whether the process is listed", (error, listed.Contains(second.Id)));
        second.Kill();
        Assert.Equal(NotEnoughQuota, error);
        Assert.DoesNotContain(second.Id, listed);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Short_list_comes_with_its_counts()
    {
        using KillOnClose job = KillOnClose.Create();
        using JobProcess first = job.Start(TestChild.FileName, "sleep");
        using JobProcess second = job.Start(TestChild.FileName, "sleep");
        int error = TryQuery(job, ProcessIdListClass, out OneProcessId list);
        Print("two processes, room for one: the error, assigned, listed", (error, list.Assigned, list.Listed));
        Assert.Equal((MoreData, 2u, 1u), (error, list.Assigned, list.Listed));
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Name_goes_with_the_last_handle_though_processes_stay()
    {
        string name = $"JobGen.Facts.{Environment.ProcessId}";
        FewProcesses job = FewProcesses.CreateNew(name, FewProcesses.Limits.None);
        using JobProcess process = job.Start(TestChild.FileName, "sleep");
        job.Dispose();
        bool found = FewProcesses.TryOpen(name, out FewProcesses? opened);
        opened?.Dispose();
        process.Kill();
        Print("whether the name is known after the last handle, with a process left", found);
        Assert.False(found);
    }

    /// <summary>JOBOBJECT_BASIC_PROCESS_ID_LIST with room for one.</summary>
    private readonly record struct OneProcessId(uint Assigned, uint Listed, nuint Id);
}
