using System.Collections.Concurrent;

namespace JobGen.Publishing.Tests;

/// <summary>Programs for win-x64, published once a mode.</summary>
[CollectionDefinition(nameof(PublishedApps))]
public sealed class PublishedApps : ICollectionFixture<PublishedApps>
{
    private readonly ConcurrentDictionary<(string Project, PublishMode Mode), PublishedApp> _apps = [];

    /// <summary>A project by its folder.</summary>
    internal PublishedApp this[string project, PublishMode mode] => _apps.GetOrAdd((project, mode), app => Publish(app.Project, app.Mode));

    private static PublishedApp Publish(string project, PublishMode mode)
    {
        Assert.SkipUnless(
            OperatingSystem.IsWindows() || (WindowsProgram.CanRun && IsOnPath("wine") && IsOnPath("clang++-19")),
            "needs Windows, or Wine and LLVM 19 as tests/run.sh sets them up");

        string name = Path.GetFileName(project);
        string folder = Repository.PathOf($"artifacts/publish/{name}/{mode}");
        string messages = WindowsProgram.Publish($"{project}/{name}.csproj", folder, $"-p:PublishMode={mode}");
        return new PublishedApp(Path.Combine(folder, name + ".exe"), messages);
    }

    private static bool IsOnPath(string command) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
