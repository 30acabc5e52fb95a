using System.Globalization;
using System.Text;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>A hundred runs at once, each with much output on both streams: nothing is lost, and no more is kept than was allowed.</summary>
public sealed class ManyRunsTests : RunTest
{
    private const int Runs = 100;
    private const int Bound = 64 * 1024;
    private const int LineLength = 1024;
    private const int LinesABlock = 64;

    private static readonly int s_bytesAStream = Soak.Times(1024 * 1024);

    [Fact]
    public async Task Nothing_is_lost_and_memory_is_bounded()
    {
        Kernel.Recording = false;
        ProgramOfItsOwn(static process =>
        {
            int lines = Write(process.StandardOutput!, process.StandardError!);
            process.Exit((uint)lines);
        });
        long before = GC.GetTotalMemory(forceFullCollection: true);
        LineCheck[] checks = [.. Enumerable.Range(0, 2 * Runs).Select(static _ => new LineCheck())];
        JobRunResult[] runs = await Task.WhenAll(Enumerable.Range(0, Runs).Select(i => RunJob.RunAsync(
            Tool,
            [],
            new JobRunOptions
            {
                CaptureOutput = true,
                MaxCapturedBytes = Bound,
                OutputLine = checks[2 * i].Take,
                ErrorLine = checks[(2 * i) + 1].Take,
            },
            Stop)));
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        for (int i = 0; i < Runs; i++)
        {
            Assert.Equal(runs[i].ExitCode, checks[2 * i].Count);
            Assert.Equal(runs[i].ExitCode, checks[(2 * i) + 1].Count);
            Assert.InRange(runs[i].OmittedOutputBytes, s_bytesAStream - Bound, s_bytesAStream);
        }

        // A character of text takes two bytes. The rest is for what the runs have left for the collector.
        const int OfTexts = Runs * 2 * Bound * sizeof(char);
        Assert.InRange(kept, 0, OfTexts + (OfTexts / 2));
    }

    // Block by block: what is measured is the runs, and not the kernel's time for many small writes.
    private static int Write(Stream output, Stream error)
    {
        int count = 0;
        for (int written = 0; written < s_bytesAStream; written += LinesABlock * LineLength)
        {
            byte[] block =
                [.. Enumerable.Range(count, LinesABlock).SelectMany(static number => Encoding.ASCII.GetBytes(Line(number) + "\n"))];
            count += LinesABlock;
            output.Write(block);
            error.Write(block);
        }

        return count;
    }

    private static string Line(int number) => number.ToString(CultureInfo.InvariantCulture).PadRight(LineLength - 1, '.');

    private sealed class LineCheck
    {
        internal int Count { get; private set; }

        internal void Take(string line) => Assert.Equal(Line(Count++), line);
    }
}
