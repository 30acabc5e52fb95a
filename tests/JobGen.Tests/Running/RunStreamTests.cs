using System.Diagnostics;
using System.Text;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>What a command writes and reads.</summary>
public sealed class RunStreamTests : RunTest
{
    [Fact]
    public async Task Both_streams_are_captured_apart()
    {
        ProgramOfItsOwn(static process =>
        {
            Write(process.StandardOutput!, "out\r\nmore Ü\n");
            Write(process.StandardError!, "err");
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job, new() { CaptureOutput = true });
        Assert.Equal(("out\r\nmore Ü\n", "err"), (run.StandardOutput, run.StandardError));
        Assert.Equal((0L, 0L), (run.OmittedOutputBytes, run.OmittedErrorBytes));
        await UntilNothingLeaksAsync();
    }

    [Fact]
    public async Task Of_too_much_the_beginning_and_the_end_are_kept_and_the_rest_is_counted()
    {
        const int Lines = 100_000;
        ProgramOfItsOwn(static process =>
        {
            for (int i = 0; i < Lines; i++)
            {
                Write(process.StandardOutput!, $"line {i:000000}\n");
            }

            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job, new() { CaptureOutput = true, MaxCapturedBytes = 1000 });
        string[] lines = run.StandardOutput.Split('\n');
        int cut = Array.FindIndex(lines, line => line.EndsWith(" bytes omitted]", StringComparison.Ordinal));
        Assert.Equal($"[{run.OmittedOutputBytes} bytes omitted]", lines[cut]);
        Assert.Equal("line 000000", lines[0]);
        Assert.Equal($"line {Lines - 1:000000}", lines[^2]);
        Assert.All(lines[(cut + 1)..^1], static line => Assert.Equal(11, line.Length));
        Assert.Equal(12L * Lines, run.OmittedOutputBytes + run.StandardOutput.Length - lines[cut].Length - 2);
        Assert.Contains("bytes of output omitted", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_come_one_by_one_and_are_not_kept_unless_wanted()
    {
        ProgramOfItsOwn(static process =>
        {
            Write(process.StandardOutput!, "\uFEFFone\r");
            Write(process.StandardOutput!, "\ntwo\rthree\n\nfive");
            Write(process.StandardError!, "bad\n");
            process.Exit(0);
        });
        List<string> output = [], error = [];
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job, new() { OutputLine = output.Add, ErrorLine = error.Add });
        Assert.Equal(["one", "two", "three", "", "five"], output);
        Assert.Equal(["bad"], error);
        Assert.Equal("", run.StandardOutput + run.StandardError);
    }

    [Fact]
    public async Task Only_what_is_wanted_is_redirected()
    {
        Program(static process => process.Exit(0));
        using RunJob job = RunJob.Create();
        await RunAsync(job);
        Assert.Equal(0u, Command.Launch!.StartupFlags);

        List<string> error = [];
        ProgramOfItsOwn(static process =>
        {
            Write(process.StandardOutput!, "to the console");
            Write(process.StandardError!, "to the caller");
            process.Exit(0);
        });
        JobRunResult run = await RunAsync(job, new() { ErrorLine = error.Add });
        Assert.Equal(["to the caller"], error);
        Assert.Equal("", run.StandardOutput);
    }

    [Fact]
    public async Task A_stream_that_the_start_info_redirects_is_captured()
    {
        ProgramOfItsOwn(static process =>
        {
            Write(process.StandardOutput!, "seen");
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        ProcessStartInfo start = new(Tool) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.ASCII };
        Assert.Equal("seen", (await job.RunAsync(start, cancellationToken: Stop)).StandardOutput);
    }

    [Theory]
    [InlineData("")]
    [InlineData("some Ü input\n")]
    public async Task Input_is_given_and_ends(string text)
    {
        ProgramOfItsOwn(static process =>
        {
            process.StandardInput!.CopyTo(process.StandardOutput!);
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        JobRunResult run = await RunAsync(job, new() { StandardInput = text, CaptureOutput = true });
        Assert.Equal(text, run.StandardOutput);
    }

    [Fact]
    public async Task Input_that_nobody_reads_holds_nothing_up()
    {
        Program(static process => process.Exit(0));
        using RunJob job = RunJob.Create();
        await RunAsync(job, new() { StandardInput = new string('x', 10_000_000) });
        await UntilNothingLeaksAsync();
    }

    [Fact]
    public async Task Who_fails_to_take_a_line_ends_the_run_with_that()
    {
        ProgramOfItsOwn(static process => Write(process.StandardOutput!, "poison\n"));
        using RunJob job = RunJob.Create();
        FormatException failure = await Assert.ThrowsAsync<FormatException>(
            () => RunAsync(job, new() { OutputLine = static line => throw new FormatException(line) }));
        Assert.Equal("poison", failure.Message);
        Assert.False(Command.IsRunning);
    }

    [Fact]
    public async Task A_stream_that_somebody_outside_holds_open_is_given_up()
    {
        Stream? held = null;
        List<string> lines = [];
        ProgramOfItsOwn(process =>
        {
            Write(process.StandardOutput!, "before");
            held = HoldOpen(process.StandardOutput!);
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, new() { CaptureOutput = true, OutputLine = lines.Add, TimeProvider = Time });
        await LetTimePassAsync(run);
        Assert.Equal("before", (await run).StandardOutput);
        Assert.Equal(["before"], lines);
        held!.Dispose();
        await UntilNothingLeaksAsync();
    }

    [Fact]
    public async Task A_stream_that_somebody_outside_writes_to_all_the_time_is_given_up_too()
    {
        Stream? held = null;
        ProgramOfItsOwn(process =>
        {
            held = HoldOpen(process.StandardOutput!);
            process.Exit(0);
        });
        using RunJob job = RunJob.Create();
        Task<JobRunResult> run = RunAsync(job, new() { CaptureOutput = true, TimeProvider = Time });
        await UntilAsync(() => held is not null);
        await LetTimePassAsync(run, () => Write(held!, "x"));
        Assert.Equal(0, (await run).ExitCode);
        held!.Dispose();
        await UntilNothingLeaksAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_never_returns_from_a_line_does_not_keep_a_run_from_ending(bool isCancelled)
    {
        using CancellationTokenSource cancellation = new();
        using ManualResetEventSlim isOver = new();
        List<string> lines = [];
        ProgramOfItsOwn(static process => Write(process.StandardOutput!, "one\ntwo\n"));
        using RunJob job = RunJob.Create();
        JobRunOptions options = new()
        {
            OutputLine = line =>
            {
                lines.Add(line);
                isOver.Wait(Stop);
            },
            Timeout = isCancelled ? null : TimeSpan.FromSeconds(1),
            TimeProvider = Time,
        };
        Task<JobRunResult> run = job.RunAsync(Tool, [], options, cancellation.Token).WaitAsync(Stop);
        await UntilAsync(() => lines.Count > 0);
        if (isCancelled)
        {
            await cancellation.CancelAsync();
        }

        await LetTimePassAsync(run);
        isOver.Set();
        await UntilNothingLeaksAsync();
        Assert.Equal(["one"], lines);
        if (isCancelled)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }
        else
        {
            Assert.Equal(JobEndReason.TimedOut, (await run).EndReason);
        }
    }

    private static FileStream HoldOpen(Stream stream)
    {
        nint pipe = ((FileStream)stream).SafeFileHandle.DangerousGetHandle();
        return new FileStream($"/proc/self/fd/{pipe}", FileMode.Open, FileAccess.Write);
    }

    private Task LetTimePassAsync(Task run, Action? beside = null) => UntilAsync(() =>
    {
        beside?.Invoke();
        Time.Advance(TimeSpan.FromSeconds(1));
        return run.IsCompleted;
    });

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
