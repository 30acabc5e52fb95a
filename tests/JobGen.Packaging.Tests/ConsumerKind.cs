namespace JobGen.Packaging.Tests;

/// <summary>One way in which users build: what their project says beside the reference, and what else lies in its folder.</summary>
internal sealed record ConsumerKind(string Name)
{
    public string Framework { get; init; } = "net10.0";

    public string Properties { get; init; } = "";

    /// <summary>Each as <c>id version</c>; they come from where this machine gets its packages.</summary>
    public string[] Packages { get; init; } = [];

    /// <summary>How the project refers to JobGen; <c>$version</c> is the version that was packed.</summary>
    public string Reference { get; init; } = """<PackageReference Include="JobGen" Version="$version" />""";

    public string Source { get; init; } = "";

    /// <summary>Whether its program brings a policy of its own.</summary>
    public bool DeclaresPolicy { get; init; } = true;

    /// <summary>Whether analyzers that its author chose may find something in the author's own code.</summary>
    public bool MayWarn { get; init; }

    /// <summary>The versions of packages, where one file says them for many projects.</summary>
    public string? CentralVersions { get; init; }

    public static ConsumerKind[] All { get; } =
    [
        new("Plain"),
        new("NoMarshalling") { Source = "[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]" },
        new("CentralVersions")
        {
            Reference = """<PackageReference Include="JobGen" />""",
            CentralVersions = """<PackageVersion Include="JobGen" Version="$version" />""",
            Properties = "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>",
        },
        new("ForWindows")
        {
            Framework = "net10.0-windows",
            // Of the Windows desktop it uses nothing, so nothing of that has to be there.
            Properties = "<EnableWindowsTargeting>true</EnableWindowsTargeting>"
                + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>",
        },
        new("Strict")
        {
            Properties = "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><AnalysisLevel>latest-all</AnalysisLevel>"
                + "<Features>strict</Features><WarningLevel>9999</WarningLevel>"
                // The program is the user's: it prints plain words and hides its types from nobody.
                + "<NoWarn>CA1303;CA1050</NoWarn>",
        },
        new("Preview") { Properties = "<LangVersion>preview</LangVersion>" },
        new("OldestCompiler") { Packages = ["Microsoft.Net.Compilers.Toolset 4.14.0"], Properties = "<LangVersion>13</LangVersion>" },
        new("NewestCompiler") { Packages = ["Microsoft.Net.Compilers.Toolset 5.9.0"] },
        new("Analyzed")
        {
            MayWarn = true,
            Packages =
            [
                "StyleCop.Analyzers 1.1.118",
                "SonarAnalyzer.CSharp 9.32.0.97167",
                "Meziantou.Analyzer 3.0.321",
                "Roslynator.Analyzers 5.0.1",
                "IDisposableAnalyzers 4.0.8", "Microsoft.CodeAnalysis.PublicApiAnalyzers 5.6.0",
            ],
        },
        new("ByHosting") { Reference = """<PackageReference Include="JobGen.Hosting" Version="$version" />""" },
        new("UsesLibrary") { Reference = """<ProjectReference Include="../Library/Library.csproj" />""", DeclaresPolicy = false },
        new("UsesPackedLibrary") { Reference = """<PackageReference Include="Library" Version="$version" />""", DeclaresPolicy = false },
    ];
}
