namespace JobGen.Packaging.Tests;

/// <summary>A program of one file without a project references the package as any other does.</summary>
[Collection(nameof(PackageFixture))]
public sealed class FileBasedTests(PackageFixture package)
{
    [Fact]
    public void A_program_of_one_file_builds_and_runs()
    {
        string folder = Directory.CreateDirectory(Path.Combine(package.Folder, Path.GetRandomFileName())).FullName;
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreSources>{package.Folder}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(package.Folder, "packages")}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
                <!-- A native program would need its compiler from a feed. -->
                <PublishAot>false</PublishAot>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project/>");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project/>");
        File.WriteAllText(Path.Combine(folder, "limit.cs"), $"""
            #:package JobGen@{package.Version}
            using JobGen;

            Console.WriteLine(Sandbox.DeclaredLimits);

            [JobPolicy]
            [KillOnJobClose]
            [ActiveProcessLimit(32)]
            internal sealed partial class Sandbox;
            """);
        Assert.Equal("KillOnJobClose, ActiveProcessLimit = 32", Dotnet.Run(folder, "run", "limit.cs").Trim());
    }
}
