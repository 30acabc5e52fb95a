using System.Globalization;
using TestReport;

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
