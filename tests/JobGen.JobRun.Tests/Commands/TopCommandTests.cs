using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;
using JobGen.Model;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace JobGen.JobRun.Tests.Commands;

/// <summary>What <c>jobrun ps</c> and <c>jobrun top</c> show of a job, and how the latter ends.</summary>
public sealed class TopCommandTests : ModelTest, IDisposable
{
    private const string Name = "jobgen-tests-top";
    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.Zero));
    private readonly TestConsole _console = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _console.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Ctrl_C_takes_the_view_away_and_shows_the_cursor_again()
    {
        _console.EmitAnsiSequences().Interactive();
        using AdjustableJob job = NewJob(out _);
        Task<int> top = RunAsync();
        await UntilAsync(() => _console.Output.Contains("tool.exe"));
        Assert.Contains(HideCursor, _console.Output);
        Assert.DoesNotContain(ShowCursor, _console.Output);
        await _stop.CancelAsync();
        Assert.Equal(0, await top);
        Assert.EndsWith(ShowCursor, _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_terminal_a_table_follows_the_other()
    {
        using AdjustableJob job = NewJob(out ModelProcess process);
        Task<int> top = RunAsync();
        await UntilAsync(() => _console.Output.Contains("tool.exe"));
        process.UseCpu(TimeSpan.FromMilliseconds(500));
        process.Commit(3 * ByteSize.MiB);
        _time.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => _console.Output.Contains("50 %"));
        await _stop.CancelAsync();
        Assert.Equal(0, await top);
        string[] rows = [.. _console.Lines.Where(static line => line.Contains("tool.exe"))];
        Assert.Equal(2, rows.Length);
        Assert.Matches($@"^\s*{process.Id}\s+0 \w+\s+0 ms\s+-\s+tool\.exe\s*$", rows[0]);
        Assert.Matches($@"^\s*{process.Id}\s+3(\.0)? MiB\s+500 ms\s+50 %\s+tool\.exe\s*$", rows[1]);
        Assert.DoesNotContain(HideCursor, _console.Output);
    }

    [Fact]
    public async Task The_end_of_the_job_is_the_end_of_it()
    {
        AdjustableJob job = NewJob(out ModelProcess process);
        Task<int> top = RunAsync();
        await UntilAsync(() => _console.Output.Contains("tool.exe"));
        process.Exit(0);
        job.Dispose();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await top);
    }

    [Fact]
    public async Task A_job_that_is_not_there_is_an_error() =>
        await Assert.ThrowsAsync<OptionError>(() => TopCommand.RunAsync("jobgen-nosuch", _console, _time, _stop.Token));

    [Fact]
    public void A_process_that_may_not_be_asked_is_listed_all_the_same()
    {
        using AdjustableJob job = NewJob(out ModelProcess process);
        process.GrantedAccess = 0;
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(0, PsCommand.Run(Name, output));
        Assert.EndsWith($"\n{process.Id,-8}{"?",-12}{"?",-12}?\n", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync() => TopCommand.RunAsync(Name, _console, _time, _stop.Token);

    private AdjustableJob NewJob(out ModelProcess process)
    {
        AdjustableJob job = AdjustableJob.Create(name: Name);
        process = Kernel.StartProcess();
        process.ImagePath = @"C:\tool.exe";
        job.Assign((int)process.Id);
        return job;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }
}
