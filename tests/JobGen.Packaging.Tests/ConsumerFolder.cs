namespace JobGen.Packaging.Tests;

/// <summary>A folder of a user's, beside the package: the repository's own settings do not reach it.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly PackageFixture _package;

    public ConsumerFolder(PackageFixture package)
    {
        _package = package;
        Path = Directory.CreateDirectory(System.IO.Path.Combine(package.Folder, System.IO.Path.GetRandomFileName())).FullName;
        Write("Directory.Build.props", "<Project/>");
        Write("Directory.Build.targets", "<Project/>");
        Write("Directory.Packages.props", "<Project/>");
    }

    public string Path { get; }

    /// <summary>Properties of a project whose caches are empty, and are not those of the user who runs the tests.</summary>
    public string EmptyCaches => $"""
        <RestorePackagesPath>{System.IO.Path.Combine(_package.Folder, "packages")}</RestorePackagesPath>
        <NuGetAudit>false</NuGetAudit>
        """;

    /// <summary>Adds a file; <c>$version</c> in it is the version that was packed.</summary>
    public void Write(string name, string content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content.Replace("$version", _package.Version, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
