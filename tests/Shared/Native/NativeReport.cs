using System.Xml;
using System.Xml.Linq;

namespace JobGen.TestSupport;

/// <summary>What became of the tests, as xunit's XML says it.</summary>
internal sealed class NativeReport(string assembly)
{
    private readonly XElement _tests = new("collection");
    private TimeSpan _time;
    private int _total;
    private int _skipped;

    public int Failed { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => $"Total: {_total}, Failed: {Failed}, Skipped: {_skipped}";

    public void Pass(string test, TimeSpan time) => Add(test, "Pass", time);

    public void Skip(string test, string reason)
    {
        _skipped++;
        Add(test, "Skip", default, new XElement("reason", Printable(reason)));
    }

    public void Fail(string test, Exception exception, TimeSpan time)
    {
        Failed++;
        Console.WriteLine($"{test} [FAIL]\n  {exception}");
        XElement message = new("message", Printable($"{exception.GetType()}: {exception.Message}"));
        Add(test, "Fail", time, new XElement("failure", message, new XElement("stack-trace", exception.StackTrace)));
    }

    public void Write(string path)
    {
        new XElement(
            "assemblies", new XElement("assembly", new XAttribute("name", assembly), new XAttribute("time", _time.TotalSeconds), _tests))
            .Save(path);
    }

    private void Add(string test, string result, TimeSpan time, params object[] more)
    {
        _total++;
        _time += time;
        _tests.Add(new XElement(
            "test",
            new XAttribute("name", Printable(test)),
            new XAttribute("result", result),
            new XAttribute("time", time.TotalSeconds),
            more));
    }

    // Texts of tests hold characters that XML does not have.
    private static string Printable(string text) =>
        string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c.ToString() : $@"\u{(int)c:X4}"));
}
