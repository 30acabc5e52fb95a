using System.IO.Compression;
using System.Text.RegularExpressions;

namespace JobGen.Packaging.Tests;

/// <summary>The package, as it was built with these tests, works in a project that references nothing else.</summary>
[Collection(nameof(PackageFixture))]
public sealed partial class PackageTests(PackageFixture package)
{
    [Fact]
    public void It_holds_what_a_user_needs_and_no_more()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string[] entries =
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(
                    name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "JobGen.nuspec",
                "README.md",
                "[Content_Types].xml",
                "analyzers/dotnet/cs/JobGen.CodeFixes.dll",
                "analyzers/dotnet/cs/JobGen.Generator.dll",
                "build/net10.0/JobGen.props",
                "build/net10.0/JobGen.targets",
                "icon.png",
                "lib/net10.0/JobGen.dll",
                "lib/net10.0/JobGen.xml",
            ],
            entries);
    }

    [Fact]
    public void It_names_its_license_and_depends_on_nothing()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using StreamReader reader = new(archive.GetEntry("JobGen.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<releaseNotes>https://", nuspec, StringComparison.Ordinal);
        Assert.Contains("<projectUrl>https://github.com/jobgen/jobgen</projectUrl>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_for_hosts_depends_on_it_and_on_abstractions()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.HostingFile);
        Assert.Contains(archive.Entries, entry => entry.FullName == "lib/net10.0/JobGen.Hosting.dll");
        Assert.Contains(archive.Entries, entry => entry.FullName == "lib/net10.0/JobGen.Hosting.xml");
        using StreamReader reader = new(archive.GetEntry("JobGen.Hosting.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        string[] dependencies = [.. Dependency().Matches(nuspec).Select(match => match.Groups["id"].Value)];
        Assert.Contains("JobGen", dependencies);

        // With it comes its generator.
        Assert.DoesNotContain("exclude=", Regex.Match(nuspec, "<dependency id=\"JobGen\"[^>]*>").Value, StringComparison.Ordinal);
        Assert.All(dependencies, id => Assert.Matches(@"^(JobGen|Microsoft\.Extensions\..*(Abstractions|Options))$", id));
    }

    [Fact]
    public void Its_page_has_links_that_lead_somewhere_from_anywhere()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using StreamReader reader = new(archive.GetEntry("README.md")!.Open());
        string page = reader.ReadToEnd();
        Assert.Equal(Repository.Read("README.md").Split('\n').Length, page.TrimEnd('\n').Split('\n').Length + 1);
        string[] targets = [.. Link().Matches(page).Select(match => match.Groups["target"].Value)];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Matches("^(https://|#)", target));
    }

    [Fact]
    public void Its_symbols_are_a_package_of_their_own()
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.ChangeExtension(package.File, "snupkg"));
        Assert.Contains(archive.Entries, entry => entry.FullName == "lib/net10.0/JobGen.pdb");
    }

    [Fact]
    public void A_project_that_references_it_builds_without_a_warning_and_runs()
    {
        using ConsumerProject consumer = new(package);
        consumer.Build();
        string output = consumer.Run();
        Assert.StartsWith("KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 512MiB", output, StringComparison.Ordinal);
        Assert.Contains(OperatingSystem.IsWindows() ? "created" : "Job objects exist on Windows only", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_analyzers_report()
    {
        using ConsumerProject consumer = new(package);
        consumer.Replace("ActiveProcessLimit(32)", "ActiveProcessLimit(0)");
        Assert.Contains("error JOBGEN025", consumer.BuildOutput(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Its_generator_reports_where_analyzers_do_not_run(string property)
    {
        using ConsumerProject consumer = new(package);
        consumer.Add("Directory.Build.props", $"<Project><PropertyGroup><{property}>false</{property}></PropertyGroup></Project>");
        consumer.Replace("sealed partial class", "sealed class");
        Assert.Contains("Program.cs(20,23): error JOBGEN001", consumer.BuildOutput(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<dependency id=\"(?<id>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Dependency();
}
