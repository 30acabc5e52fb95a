namespace JobGen.Packaging.Tests;

/// <summary>A console program of one file that references the package and nothing else.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly PackageFixture _package;
    private readonly ConsumerFolder _folder;
    private string _program = """
        using JobGen;

        [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows10.0.14393")]

        Console.WriteLine(BuildSandbox.DeclaredLimits);
        try
        {
            using BuildSandbox sandbox = BuildSandbox.Create();
            Console.WriteLine("created");
        }
        catch (PlatformNotSupportedException exception)
        {
            Console.WriteLine(exception.Message);
        }

        [JobPolicy]
        [KillOnJobClose]
        [JobMemoryLimit(512 * ByteSize.MiB)]
        [ActiveProcessLimit(32)]
        internal sealed partial class BuildSandbox;
        """;

    public ConsumerProject(PackageFixture package, string framework = "net10.0", string kind = "csproj")
    {
        _package = package;
        _folder = new ConsumerFolder(package);
        _folder.Write($"Consumer.{kind}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-recommended</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <RestoreSources>{package.Folder}</RestoreSources>
                {_folder.EmptyCaches}
                <!-- What another framework or language brings is not in the feed, and not what a test is about. -->
                <EnableTargetingPackDownload>false</EnableTargetingPackDownload>
                <DisableImplicitFrameworkReferences Condition="!$(TargetFramework.StartsWith('net10'))">true</DisableImplicitFrameworkReferences>
                <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
                <DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="JobGen" Version="$version" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Adds a file beside the program.</summary>
    public void Add(string name, string content) => _folder.Write(name, content);

    public void Replace(string old, string replacement)
    {
        Assert.Contains(old, _program, StringComparison.Ordinal);
        _program = _program.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>Builds, and fails the test where that fails.</summary>
    public void Build() => Dotnet.Run(_folder.Path, WithProgram());

    /// <summary>What the build says, whether it succeeds or not.</summary>
    public string BuildOutput() => Dotnet.Output(_folder.Path, WithProgram());

    /// <summary>Publishes for a system with its own copy of .NET, which comes from the packages that this machine has anyway.</summary>
    public string Publish(string runtime)
    {
        WriteProgram();
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Dotnet.Run(
            _folder.Path, "publish", "-r", runtime, "--self-contained", "-o", "published", "--nologo", "-v", "q", "-nodeReuse:false",
            "-p:UseSharedCompilation=false", "-p:UseAppHost=true", $"-p:RestoreFallbackFolders={packages}", "-p:RestoreSources=",
            $"-p:RestoreAdditionalProjectSources={_package.Folder}");
        return Path.Combine(_folder.Path, "published", "Consumer.exe");
    }

    public string Run() => Dotnet.Run(_folder.Path, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));

    public void Dispose() => _folder.Dispose();

    // A compiler that outlives the build would keep the package's analyzers open.
    private string[] WithProgram()
    {
        WriteProgram();
        return ["build", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"];
    }

    private void WriteProgram() => _folder.Write("Program.cs", _program);
}
