using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

/// <summary>Batch files through the system's own cmd.exe: each argument arrives as it is, and none becomes a command.</summary>
public sealed class RealBatchFileTests : IDisposable
{
    private const string Injected = "echo injected>";
    private const string Child = "JOBGEN_TEST_CHILD";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jobgen batch ");

    public void Dispose() => _folder.Delete(recursive: true);

    [WindowsFact]
    public void A_batch_file_runs_and_its_exit_code_is_the_processes()
    {
        string batch = Write("run it.bat", "@exit 6");
        using LaunchedJob job = LaunchedJob.Create();
        foreach (string name in new[] { batch, batch + ". ..", batch + " ", batch.ToUpperInvariant(), batch.Replace('\\', '/') })
        {
            using JobProcess process = job.Start(name, "x");
            process.WaitForExit();
            Assert.Equal(6, process.ExitCode);
        }
    }

    [WindowsTheory]
    [InlineData("plain")]
    [InlineData("two words")]
    [InlineData("a&b|c<d>e")]
    [InlineData("(a)")]
    [InlineData("a^b")]
    [InlineData("a,b;c=d")]
    [InlineData("C:\\folder\\")]
    [InlineData("C:\\my folder\\")]
    [InlineData("!PATH!")]
    [InlineData("")]
    public void An_argument_arrives_as_it_is(string argument) => Assert.Equal([argument, "last"], Pass(argument, "last"));

    [WindowsTheory]
    [InlineData("say \"hi\"")]
    [InlineData("\"")]
    [InlineData("a\\\"b")]
    public void Quotes_arrive_as_they_are(string argument) => Assert.Equal([argument, "last"], Pass(argument, "last"));

    [WindowsTheory(SkipOnWine = "cmd.exe of Wine 8 expands %%cd:~,% by rules of its own")]
    [InlineData("%PATH%")]
    [InlineData("100%")]
    [InlineData("%CMDCMDLINE:~-1%&calc")]
    public void Percent_signs_arrive_as_they_are(string argument) => Assert.Equal([argument, "last"], Pass(argument, "last"));

    [WindowsTheory]
    [InlineData("&")]
    [InlineData("\"&")]
    [InlineData("\" &")]
    [InlineData("\"\"&")]
    [InlineData("\\\"&")]
    [InlineData("^\"&")]
    [InlineData("%CMDCMDLINE:~-1%&")]
    [InlineData("|")]
    [InlineData("\"|")]
    public void No_argument_becomes_a_command(string beginning)
    {
        string planted = Path.Combine(_folder.FullName, "planted");
        string batch = Write("run.cmd", "@exit 0");
        using LaunchedJob job = LaunchedJob.Create();
        ProcessStartInfo info = new(batch, [beginning + Injected + planted]) { WorkingDirectory = _folder.FullName };
        using (JobProcess process = job.Start(info))
        {
            process.WaitForExit();
        }

        Assert.Equal(["run.cmd"], _folder.GetFiles().Select(file => file.Name));
    }

    private List<string> Pass(params string[] arguments)
    {
        // By a variable, which is Unicode: a batch file is read in the console's code page, which may lack a letter of the path.
        string batch = Write("pass.cmd", $"@\"%{Child}%\" arguments %*");
        ProcessStartInfo info = new(batch, arguments) { RedirectStandardOutput = true };
        info.Environment[Child] = TestChild.FileName;
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start(info);
        List<string> lines = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        return lines;
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content + "\r\n");
        return path;
    }
}
