using System.Diagnostics;

namespace JobGen.JobRun.Tests.Report.Browser;

/// <summary>A browser of Chromium's family on the PATH, headless, with a profile of its own that goes with it.</summary>
internal sealed class ChromiumProgram : IDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    private readonly Process _process;
    private readonly string _profile;

    private ChromiumProgram(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Where it is, or <see langword="null"/> where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Starts it, and reads from it where its debugger listens.</summary>
    public static async Task<(ChromiumProgram Program, Uri Debugger)> StartAsync(string path, CancellationToken cancellationToken)
    {
        string profile = Directory.CreateTempSubdirectory("jobrun-browser-").FullName;
        ProcessStartInfo start = new(path)
        {
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={profile}", "--no-first-run", "--disable-gpu",
                "--disable-extensions", "--disable-background-networking", "--hide-scrollbars", "--force-color-profile=srgb",
            },
        };
        if (Environment.UserName == "root")
        {
            // Its sandbox does not work for the superuser.
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add("about:blank");
        ChromiumProgram program = new(Process.Start(start)!, profile);
        try
        {
            return (program, await program.ReadDebuggerAsync(cancellationToken));
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // One of its processes still writes there: the folder is a temporary one.
        }
    }

    private async Task<Uri> ReadDebuggerAsync(CancellationToken cancellationToken)
    {
        const string Announcement = "DevTools listening on ";
        while (await _process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // Whatever else it says is read too, so that it never waits for a reader.
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[Announcement.Length..]);
            }
        }

        throw new InvalidOperationException($"{_process.StartInfo.FileName} ended before its debugger listened.");
    }

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        string suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return s_names
            .SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + suffix)))
            .FirstOrDefault(File.Exists);
    }
}
