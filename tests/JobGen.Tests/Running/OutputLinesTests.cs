using System.Text;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>Where a stream is cut into pieces makes no difference to its lines.</summary>
public sealed class OutputLinesTests
{
    [Fact]
    public void Lines_are_the_same_wherever_the_stream_is_cut()
    {
        byte[] text = Encoding.UTF8.GetBytes("\uFEFFone\r\ntwo\rthree\n\nÜ€\r\n\r\rlast");
        for (int cut = 0; cut <= text.Length; cut++)
        {
            List<string> lines = [];
            OutputLines output = new(Encoding.UTF8, lines.Add);
            output.Append(text.AsSpan(0, cut));
            output.Append(text.AsSpan(cut));
            output.Complete();
            Assert.Equal(["one", "two", "three", "", "Ü€", "", "", "last"], lines);
        }
    }

    [Fact]
    public void A_line_without_end_comes_in_pieces()
    {
        List<string> lines = [];
        OutputLines output = new(Encoding.ASCII, lines.Add);
        for (int i = 0; i < 3; i++)
        {
            output.Append(new byte[1_000_000]);
        }

        output.Complete();
        Assert.Equal([1 << 20, 1 << 20, 3_000_000 - (2 << 20)], lines.Select(static line => line.Length));
    }
}
