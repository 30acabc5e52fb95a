namespace JobGen.Packaging.Tests;

/// <summary>A program of one file without a project references the package as any other does.</summary>
[Collection(nameof(PackageFixture))]
public sealed class FileBasedTests(PackageFixture package)
{
    [Fact]
    public void A_program_of_one_file_builds_and_runs()
    {
        using ConsumerFolder folder = new(package);
        folder.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestoreSources>{package.Folder}</RestoreSources>
                {folder.EmptyCaches}
                <!-- A native program would need its compiler from a feed. -->
                <PublishAot>false</PublishAot>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("limit.cs", """
            #:package JobGen@$version
            using JobGen;

            Console.WriteLine(Sandbox.DeclaredLimits);

            [JobPolicy]
            [KillOnJobClose]
            [ActiveProcessLimit(32)]
            internal sealed partial class Sandbox;
            """);
        Assert.Equal("KillOnJobClose, ActiveProcessLimit = 32", Dotnet.Run(folder.Path, "run", "limit.cs").Trim());
    }
}
