
namespace JobGen.Packaging.Tests;

/// <summary>Packs what this configuration has built, once for all tests of the package, under a version that nobody has cached.</summary>
[CollectionDefinition(nameof(PackageFixture))]
public sealed class PackageFixture : ICollectionFixture<PackageFixture>, IDisposable
{
    public PackageFixture()
    {
        Version = $"0.0.0-test.{Environment.ProcessId}";
        Folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "package-test", Version)).FullName;
        Pack("runtime/JobGen.csproj");
        Pack("runtime/Hosting/JobGen.Hosting.csproj");
        Pack("samples/JobRun/JobRun.csproj");
        File = Path.Combine(Folder, $"JobGen.{Version}.nupkg");
        HostingFile = Path.Combine(Folder, $"JobGen.Hosting.{Version}.nupkg");
    }

    public string Version { get; }

    /// <summary>Where the package is, and the consumers.</summary>
    public string Folder { get; }

    public string File { get; }

    public string HostingFile { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Pack(string project) => Dotnet.Run(
        Repository.Root,
        "pack", project, "--no-build", "-c", Repository.Configuration, "-o", Folder, $"-p:PackageVersion={Version}", "--nologo", "-v", "q");
}
