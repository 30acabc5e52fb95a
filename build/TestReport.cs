#:property PublishAot=false
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

// Arguments: the folder of the reports, then the name of each project that was to run. Or the word "failed-on-wine" and one report,
// for the methods whose failure may be Wine's own.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: TestReport <folder> <project>... | failed-on-wine <report>");
    return 2;
}

if (args[0] == "failed-on-wine")
{
    IEnumerable<TestCase> tests = XDocument.Load(args[1]).Descendants("test").Select(TestCase.Read);
    foreach (string method in tests.Where(test => test.HasFailed && test.RunsOnWindows).Select(test => test.Method).Distinct())
    {
        Console.WriteLine(method);
    }

    return 0;
}

List<ProjectResult> results = [.. args[1..].Select(name => ProjectResult.Read(args[0], name))];

Print("Skipped:", results.SelectMany(result => result.Skipped));
Print("Failed on Wine, and passed when run again:", results.SelectMany(result => result.PassedAgain));
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

/// <summary>One test of a report in xunit's XML.</summary>
internal sealed record TestCase(string Name, string Method, string Result, bool RunsOnWindows, string Details)
{
    internal bool HasFailed => Result == "Fail";

    internal bool HasPassed => Result == "Pass";

    internal static TestCase Read(XElement test) => new(
        (string?)test.Attribute("name") ?? "",
        $"{(string?)test.Attribute("type")}.{(string?)test.Attribute("method")}",
        (string?)test.Attribute("result") ?? "",
        test.Elements("traits").Elements("trait").Any(IsWindows),
        (string?)test.Element("reason") ?? DetailsOf(test));

    private static bool IsWindows(XElement trait) =>
        (string?)trait.Attribute("name") == "RunsOn" && (string?)trait.Attribute("value") == "Windows";

    internal static string DetailsOf(XElement element)
    {
        XElement? failure = element.Element("failure");
        XElement?[] elements = [failure?.Element("message"), failure?.Element("stack-trace"), element.Element("output")];
        string[] parts = [.. elements.Select(part => part?.Value ?? "")];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }
}

/// <summary>What one test project reported, together with how its process ended.</summary>
internal sealed record ProjectResult(
    string Name,
    int Passed,
    IReadOnlyList<string> Failures,
    IReadOnlyList<string> PassedAgain,
    IReadOnlyList<string> Skipped,
    TimeSpan Time)
{
    /// <summary>Reads NAME.xml and NAME.exit, and those of NAME.again; whatever they cannot account for is a failure.</summary>
    internal static ProjectResult Read(string directory, string name)
    {
        ProjectResult first = ReadOnce(directory, name, out TestCase[] tests);
        if (!File.Exists(Path.Combine(directory, name + ".again.exit")))
        {
            return first;
        }

        // A failure stays one unless its test passed then, and each row of it. What failed only then is one too.
        ProjectResult again = ReadOnce(directory, name + ".again", out TestCase[] testsAgain);
        TestCase[] failed = [.. tests.Where(test => test.HasFailed)];
        string[] passedAgain = [.. failed.Where(test => test.RunsOnWindows && HasPassed(test.Name)).Select(Describe)];
        string[] failedTwice = [.. testsAgain.Where(test => test.HasFailed && HasFailed(test.Name)).Select(Describe)];
        return first with
        {
            Passed = first.Passed + passedAgain.Length,
            Failures = [.. Without(first.Failures, passedAgain), .. Without(again.Failures, failedTwice)],
            PassedAgain = passedAgain,
            Time = first.Time + again.Time,
        };

        bool HasFailed(string test) => failed.Any(before => before.Name == test);

        bool HasPassed(string test) =>
            testsAgain.Count(again => again.Name == test && again.HasPassed) == tests.Count(other => other.Name == test);

        static IEnumerable<string> Without(IEnumerable<string> all, string[] left) => all.Where(failure => !left.Contains(failure));
    }

    private static ProjectResult ReadOnce(string directory, string name, out TestCase[] tests)
    {
        tests = [];
        string exitCode = ReadExitCode(Path.Combine(directory, name + ".exit"));
        List<XElement> assemblies;
        try
        {
            assemblies = [.. XDocument.Load(Path.Combine(directory, name + ".xml")).Descendants("assembly")];
        }
        catch (Exception exception) when (exception is IOException or XmlException)
        {
            string ended = exitCode is "124" or "137" ? "was ended for taking too long" : $"ended with exit code {exitCode}";
            return new ProjectResult(name, 0, [$"{name} {ended} and left no report"], [], [], default);
        }

        tests = [.. assemblies.Descendants("test").Select(TestCase.Read)];
        List<string> failures =
        [
            .. tests.Where(test => test.HasFailed).Select(Describe),
            .. assemblies.Elements("errors").Elements("error").Select(DescribeError),
        ];
        if (tests.Length == 0)
        {
            failures.Add($"{name} ran no test");
        }

        // Of failed tests xunit makes 1. Anything else is the process's own end, which no test that passes later makes good.
        if (exitCode != (failures.Count == 0 ? "0" : "1"))
        {
            failures.Add($"{name} ended with exit code {exitCode}, and its report names {failures.Count} failures");
        }

        double seconds = assemblies.Sum(assembly => double.Parse((string?)assembly.Attribute("time") ?? "0", CultureInfo.InvariantCulture));
        string[] skipped = [.. tests.Where(test => test.Result == "Skip").Select(test => $"{test.Name}: {test.Details}")];
        return new ProjectResult(name, tests.Count(test => test.HasPassed), failures, [], skipped, TimeSpan.FromSeconds(seconds));
    }

    private static string ReadExitCode(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : "unknown";

    private static string DescribeError(XElement error) => $"{(string?)error.Attribute("type")}: {TestCase.DetailsOf(error)}";

    private static string Describe(TestCase test) => $"{test.Name}\n{test.Details}";
}
