using System.Security.Cryptography;
using System.Text;

namespace JobGen.JobRun.Report;

/// <summary>The style and the scripts of a report, and the policy that allows these and nothing else.</summary>
internal static class ReportResources
{
    private const string ChartScript = "uPlot.js";

    /// <summary>The library for hover and zoom first, where it was built in; without it the charts stay as they are.</summary>
    public static IReadOnlyList<string> Scripts { get; } = Has(ChartScript) ? [Library("uPlot.js"), Read("report.js")] : [];

    public static string Style { get; } = Has(ChartScript) ? Library("uPlot.css") + Read("report.css") : Read("report.css");

    public static string Version { get; } =
        typeof(ReportResources).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? string.Empty;

    /// <summary>
    /// Nothing is loaded from anywhere, nothing is sent, and only these texts run: a script or a style that somebody smuggled in
    /// has another hash.
    /// </summary>
    public static string SecurityPolicy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {ScriptHashes()}; base-uri 'none'; form-action 'none'";

    private static string ScriptHashes() => Scripts.Count == 0 ? "'none'" : string.Join(' ', Scripts.Select(Hash));

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Library(string name) => $"/*!\n{Read("uPlot.license")}*/\n{Read(name)}";

    private static bool Has(string name) => typeof(ReportResources).Assembly.GetManifestResourceInfo(name) is not null;

    private static string Read(string name)
    {
        using Stream stream = typeof(ReportResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"jobrun was built without {name}.");
        using StreamReader reader = new(stream);

        // The hash is that of the text as browsers read it, whose lines end in one character.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
