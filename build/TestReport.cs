#:property PublishAot=false
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

// Arguments: the folder of the reports, then the name of each project that was to run.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: TestReport <folder> <project>...");
    return 2;
}

List<ProjectResult> results = [.. args[1..].Select(name => ProjectResult.Read(args[0], name))];

Print("Skipped:", results.SelectMany(result => result.Skipped));
Print("Failed:", results.SelectMany(result => result.Failures));

Console.WriteLine();
foreach (ProjectResult result in results)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{result.Name}: {Totals([result])} ({result.Time.TotalSeconds:0.0} s)"));
}

Console.WriteLine(Totals(results));
return results.Any(result => result.Failures.Count > 0) ? 1 : 0;

static string Totals(IReadOnlyCollection<ProjectResult> results) => string.Create(
    CultureInfo.InvariantCulture,
    $"{results.Sum(r => r.Passed)} passed, {results.Sum(r => r.Failures.Count)} failed, {results.Sum(r => r.Skipped.Count)} skipped");

static void Print(string title, IEnumerable<string> entries)
{
    foreach ((int index, string entry) in entries.Index())
    {
        if (index == 0)
        {
            Console.WriteLine($"\n{title}");
        }

        Console.WriteLine("  " + entry.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal));
    }
}

/// <summary>What one test project reported in xunit's XML, together with how its process ended.</summary>
internal sealed record ProjectResult(
    string Name, int Passed, IReadOnlyList<string> Failures, IReadOnlyList<string> Skipped, TimeSpan Time)
{
    /// <summary>Reads NAME.xml and NAME.exit; whatever they cannot account for is a failure.</summary>
    internal static ProjectResult Read(string directory, string name)
    {
        string exitCode = ReadExitCode(Path.Combine(directory, name + ".exit"));
        List<XElement> assemblies;
        try
        {
            assemblies = [.. XDocument.Load(Path.Combine(directory, name + ".xml")).Descendants("assembly")];
        }
        catch (Exception exception) when (exception is IOException or XmlException)
        {
            string ended = exitCode is "124" or "137" ? "was ended for taking too long" : $"ended with exit code {exitCode}";
            return new ProjectResult(name, 0, [$"{name} {ended} and left no report"], [], default);
        }

        var tests = assemblies.Descendants("test").ToLookup(test => (string?)test.Attribute("result"));
        List<string> failures =
        [
            .. tests["Fail"].Select(Describe),
            .. assemblies.Elements("errors").Elements("error").Select(error => $"{(string?)error.Attribute("type")}: {Details(error)}"),
        ];
        if (tests.Count == 0)
        {
            failures.Add($"{name} ran no test");
        }

        if (failures.Count == 0 && exitCode != "0")
        {
            failures.Add($"{name} ended with exit code {exitCode} although its report names no failure");
        }

        double seconds = assemblies.Sum(assembly => double.Parse((string?)assembly.Attribute("time") ?? "0", CultureInfo.InvariantCulture));
        return new ProjectResult(
            name, tests["Pass"].Count(), failures, [.. tests["Skip"].Select(DescribeSkip)], TimeSpan.FromSeconds(seconds));
    }

    private static string ReadExitCode(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : "unknown";

    private static string Describe(XElement test) => $"{(string?)test.Attribute("name")}\n{Details(test)}";

    private static string DescribeSkip(XElement test) => $"{(string?)test.Attribute("name")}: {(string?)test.Element("reason")}";

    private static string Details(XElement element)
    {
        XElement? failure = element.Element("failure");
        XElement?[] elements = [failure?.Element("message"), failure?.Element("stack-trace"), element.Element("output")];
        string[] parts = [.. elements.Select(part => part?.Value ?? "")];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }
}
