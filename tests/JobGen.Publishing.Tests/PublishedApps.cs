using System.Collections.Concurrent;
using System.Reflection;

namespace JobGen.Publishing.Tests;

/// <summary>tests/JobGen.PublishedApp for win-x64, published once a mode and run once, on Windows or under Wine.</summary>
public sealed class PublishedApps
{
    private static readonly string s_configuration =
        typeof(PublishedApps).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly ConcurrentDictionary<PublishMode, PublishedApp> _apps = [];

    internal PublishedApp this[PublishMode mode] => _apps.GetOrAdd(mode, Publish);

    private static PublishedApp Publish(PublishMode mode)
    {
        Assert.SkipUnless(
            OperatingSystem.IsWindows() || (WindowsProgram.CanRun && IsOnPath("wine") && IsOnPath("clang++-19")),
            "needs Windows, or Wine and LLVM 19 as tests/run.sh sets them up");

        string folder = Repository.PathOf($"artifacts/publish/JobGen.PublishedApp/{mode}");
        string messages = WindowsProgram.Publish(
            "tests/JobGen.PublishedApp/JobGen.PublishedApp.csproj", folder, s_configuration, $"-p:PublishMode={mode}");
        return new PublishedApp(folder, messages, WindowsProgram.Run(Path.Combine(folder, "JobGen.PublishedApp.exe")).TrimEnd().Split('\n'));
    }

    private static bool IsOnPath(string command) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
