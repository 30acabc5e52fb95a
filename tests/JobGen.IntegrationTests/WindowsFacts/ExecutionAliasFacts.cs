using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>What remains in the job of a program that is an app execution alias.</summary>
public sealed class ExecutionAliasFacts : RealWindows
{
    private static readonly string[] _aliases = ["winget.exe", "wt.exe", "python.exe", "notepad.exe"];

    [WindowsFact(SkipOnWine = Skipped)]
    public async Task Alias_can_be_started()
    {
        string folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "WindowsApps");
        string? alias = _aliases.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(alias is null, "this machine has no execution alias");
        using KillOnClose job = KillOnClose.Create();
        using JobProcess process = job.Start(alias!, "--version");
        Task ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Print($"{alias}: the stub has ended, its exit code, what the job holds", $"{ended.IsCompleted}, "
            + $"{(process.HasExited ? process.ExitCode : null)}, {string.Join(' ', job.GetProcessIds())}");
        Assert.True(process.Id > 0);
    }
}
