namespace JobGen.Packaging.Tests;

/// <summary>A project of each kind, restored from the package with empty caches and built in one go.</summary>
public sealed class ConsumerFamily : IDisposable
{
    private const string Policy = """
        [JobPolicy]
        [KillOnJobClose]
        [JobMemoryLimit(512 * ByteSize.MiB)]
        [ActiveProcessLimit(32)]
        [CpuRateControl(HardCap = 50)]
        [NotificationLimit(JobMemory = 400 * ByteSize.MiB)]
        """;

    private readonly PackageFixture _package;
    private readonly ConsumerFolder _folder;

    public ConsumerFamily(PackageFixture package)
    {
        _package = package;
        _folder = new ConsumerFolder(package);
        _folder.Write("Library/Sandbox.cs", $$"""
            using System.Runtime.Versioning;
            using JobGen;

            [assembly: SupportedOSPlatform("windows10.0.14393")]

            namespace Sandboxes;

            /// <summary>What a library offers to others.</summary>
            {{Policy}}
            public sealed partial class Sandbox;
            """);
        _folder.Write(
            "Library/Library.csproj", Project("Library", "net10.0", "<OutputType>Library</OutputType>", new ConsumerKind("").Reference));
        Dotnet.Run(
            _folder.Path,
            "pack", "Library/Library.csproj", "-o", package.Folder, $"-p:PackageVersion={package.Version}", "--nologo", "-v", "q");

        foreach (ConsumerKind kind in ConsumerKind.All)
        {
            Write(kind);
        }

        _folder.Write("Consumers.slnx", $"""
            <Solution>
              {string.Concat(ConsumerKind.All.Select(kind => $"""<Project Path="{kind.Name}/{kind.Name}.csproj" />"""))}
              <Project Path="Library/Library.csproj" />
            </Solution>
            """);
        BuildOutput = Dotnet.Output(
            _folder.Path, "build", "Consumers.slnx", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    /// <summary>What the build of all said; each line ends with the project that it is about.</summary>
    public string BuildOutput { get; }

    /// <summary>Runs what was built of one kind, and returns what it printed.</summary>
    public string Run(string kind, string framework) =>
        Dotnet.Run(_folder.Path, Path.Combine(kind, "bin", "Debug", framework, kind + ".dll"));

    public void Dispose() => _folder.Dispose();

    private void Write(ConsumerKind kind)
    {
        string packages = string.Concat(kind.Packages.Select(package => package.Split(' ')).Select(package =>
            $"""<PackageReference Include="{package[0]}" Version="{package[1]}" PrivateAssets="all" />"""));
        _folder.Write($"{kind.Name}/{kind.Name}.csproj", Project(
            kind.Name, kind.Framework, "<OutputType>Exe</OutputType>" + kind.Properties, kind.Reference + packages));
        if (kind.CentralVersions is { } versions)
        {
            _folder.Write($"{kind.Name}/Directory.Packages.props", $"<Project><ItemGroup>{versions}</ItemGroup></Project>");
        }

        _folder.Write($"{kind.Name}/Program.cs", $$"""
            using JobGen;
            {{(kind.DeclaresPolicy ? "" : "using Sandboxes;")}}

            [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows10.0.14393")]
            {{kind.Source}}

            Console.WriteLine(Sandbox.DeclaredLimits);
            if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 14393))
            {
                using Sandbox sandbox = Sandbox.Create();
                Console.WriteLine(sandbox.QueryLimits() == Sandbox.DeclaredLimits);
            }

            {{(kind.DeclaresPolicy ? Policy + "\ninternal sealed partial class Sandbox;" : "")}}
            """);
    }

    private string Project(string name, string framework, string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <RootNamespace>{name}</RootNamespace>
            <UseAppHost>false</UseAppHost>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <RestoreAdditionalProjectSources>{_package.Folder}</RestoreAdditionalProjectSources>
            {_folder.EmptyCaches}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
