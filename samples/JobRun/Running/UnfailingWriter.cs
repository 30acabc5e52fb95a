using System.Text;

namespace JobGen.JobRun.Running;

/// <summary>Standard error, which may take nothing, such as a file on a full disk: then what is told is lost, and no run with it.</summary>
internal sealed class UnfailingWriter(TextWriter writer) : TextWriter(writer.FormatProvider)
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Try(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => writer.Write(value));

    public override void Flush() => Try(writer.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (OutputFiles.IsRefusal(exception))
        {
            // There is no other place to tell it.
        }
    }
}
