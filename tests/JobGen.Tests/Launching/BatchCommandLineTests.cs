using System.Diagnostics;
using JobGen.Launching;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>A batch file gets exactly its arguments, and no argument becomes a command (CVE-2024-24576 and its kin).</summary>
public sealed class BatchCommandLineTests : LaunchTest
{
    private const string Interpreter = @"C:\Windows\System32\cmd.exe";
    private const string Batch = @"C:\my tools\run.cmd";
    private const string Start = "\"C:\\Windows\\System32\\cmd.exe\" /e:ON /v:OFF /d /c \"\"C:\\my tools\\run.cmd\"";

    private static readonly Dictionary<string, string> _variables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cd"] = @"C:\work",
        ["PATH"] = "\" & calc & \"",
        ["CMDCMDLINE"] = "\"",
        ["x"] = "&calc",
    };

    [Theory]
    [InlineData("install", "install")]
    [InlineData("", "\"\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a&calc", "\"a&calc\"")]
    [InlineData("\"&calc.exe", "\"\"\"&calc.exe\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(@"a\""b", "\"a\\\\\"\"b\"")]
    [InlineData("%PATH%", "\"%%cd:~,%PATH%%cd:~,%\"")]
    [InlineData("%CMDCMDLINE:~-1%&calc", "\"%%cd:~,%CMDCMDLINE:~-1%%cd:~,%&calc\"")]
    [InlineData("!x!", "\"!x!\"")]
    [InlineData("^", "\"^\"")]
    [InlineData("a^&b", "\"a^&b\"")]
    [InlineData("(x)", "\"(x)\"")]
    [InlineData("a|b>c<d", "\"a|b>c<d\"")]
    [InlineData("a,b;c=d", "\"a,b;c=d\"")]
    [InlineData(@"C:\folder\", "\"C:\\folder\\\\\"")]
    [InlineData(@"C:\folder", @"C:\folder")]
    [InlineData("\u00A0", "\"\u00A0\"")]
    [InlineData("\t", "\"\t\"")]
    public void An_argument_is_quoted_for_cmd(string argument, string expected) =>
        Assert.Equal($"{Start} {expected}\"\0", new string(BatchCommandLine.Build(Interpreter, Batch, [argument])));

    [Fact]
    public void A_batch_file_without_arguments_goes_the_same_way() =>
        Assert.Equal(Start + "\"\0", new string(BatchCommandLine.Build(Interpreter, Batch, [])));

    [Fact]
    public void A_percent_sign_in_the_path_begins_no_variable() =>
        Assert.Equal(@"C:\100%PATH%\run.cmd", CommandProcessor.Run(Line(@"C:\100%PATH%\run.cmd"), _variables).BatchFile);

    [Theory]
    [InlineData("a\r")]
    [InlineData("a\nb")]
    [InlineData("\r\n&calc")]
    [InlineData("a\0b")]
    public void What_cannot_be_escaped_is_refused(string argument) =>
        Assert.Throws<ArgumentException>(() => BatchCommandLine.Build(Interpreter, Batch, ["x", argument]));

    [Fact]
    public void A_line_longer_than_cmd_takes_is_refused()
    {
        int room = 8191 - Line(Batch, "x").Length + 1;
        Assert.Equal(8191, Line(Batch, new string('x', room)).Length);
        Assert.Throws<ArgumentException>(() => Line(Batch, new string('x', room + 1)));
    }

    [Fact]
    public void Nothing_can_be_injected_by_random_arguments()
    {
        const string Alphabet = "\\\\\"\"\"%%%  \tabxcdPATH:~,-1&|<>^()!=;'`$\u00e9\uff02";
        Random random = new(24576);
        for (int round = 0; round < 20_000; round++)
        {
            string[] arguments = new string[random.Next(0, 4)];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = new string(random.GetItems<char>(Alphabet, random.Next(0, 14)));
            }

            (string batchFile, string passed) = CommandProcessor.Run(Line(Batch, arguments), _variables);

            // A batch file that hands %* to a program.
            Assert.Equal(Batch, batchFile);
            Assert.Equal(["tool", .. arguments], WindowsArguments.Parse("tool" + passed));
        }
    }

    [Theory]
    [InlineData(@"C:\tools\run.bat")]
    [InlineData(@"C:\tools\RUN.CMD")]
    [InlineData(@"C:\tools\run.bat.")]
    [InlineData(@"C:\tools\run.bat. ..")]
    [InlineData(@"C:\tools\run.cmd ")]
    [InlineData(@"C:/tools/run.Bat")]
    [InlineData(@"""C:\tools\run.bat""")]
    public void Every_spelling_runs_through_the_system_directorys_cmd(string name)
    {
        string? before = Environment.GetEnvironmentVariable("ComSpec");
        using PlainJob job = NewJob();
        try
        {
            Environment.SetEnvironmentVariable("ComSpec", @"C:\evil\cmd.exe");
            using JobProcess process = job.Start(name, "\"&calc");
            ModelLaunch launch = LaunchOf(process);
            Assert.Equal(Interpreter, launch.ApplicationName);
            Assert.EndsWith("\" \"\"\"&calc\"\"", launch.CommandLine, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", launch.CommandLine, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ComSpec", before);
        }
    }

    [Theory]
    [InlineData(@"\\?\C:\tools\run.bat ")]
    [InlineData(@"\\.\C:\tools\run.bat")]
    [InlineData(@"C:\tools\run.bat::$DATA")]
    [InlineData(@"C:\tools\run.cmd:stream:$DATA")]
    [InlineData("C:\\to\nols\\run.cmd")]
    public void A_path_that_cmd_does_not_take_is_refused(string name)
    {
        using PlainJob job = NewJob();
        Assert.Throws<ArgumentException>(() => job.Start(name));
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    [Fact]
    public void Arguments_in_one_string_are_refused_and_the_file_is_named()
    {
        using PlainJob job = NewJob();
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => job.Start(new ProcessStartInfo(@".\run.bat", "a b")));
        Assert.Contains(@"C:\work\run.bat", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ArgumentList", refusal.Message, StringComparison.Ordinal);
        using JobProcess process = job.Start(new ProcessStartInfo(@".\run.bat", ["a b"]));
        Assert.EndsWith("\"C:\\work\\run.bat\" \"a b\"\"", LaunchOf(process).CommandLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_file_that_is_not_there_is_told_before_cmd_runs()
    {
        Kernel.Files.Programs.Add(Interpreter);
        Kernel.Files.Directories.Add(@"C:\folder.bat");
        using PlainJob job = NewJob();
        Assert.Equal(2, Assert.Throws<JobException>(() => job.Start(@"C:\absent.bat")).NativeErrorCode);
        JobException directory = Assert.Throws<JobException>(() => job.Start(@"C:\folder.bat"));
        Assert.Equal(5, directory.NativeErrorCode);
        Assert.Contains("directory", directory.Message, StringComparison.Ordinal);
        Assert.Equal(0, Kernel.CountOf(ModelFunction.CreateProcessW));
    }

    private static string Line(string batchFile, params string[] arguments) =>
        new string(BatchCommandLine.Build(Interpreter, batchFile, arguments)).TrimEnd('\0');
}
