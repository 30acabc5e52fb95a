#:property PublishAot=false
#:property InvariantGlobalization=true
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

// Measures what JobGen costs a whole program, beside the same program by hand: the size of native code for Windows, how long it
// takes from start to end, and how long a project takes to build. Prints rows for docs/performance.md. tests/bench.sh runs it,
// after it has built the benchmarks, whose classes by hand it takes. Argument: the root of the repository.
const int Starts = 40, Builds = 8;
string root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
string scratch = Path.Combine(root, "artifacts", "benchmarks", "programs");
string benchmarks = Path.Combine(root, "tests", "JobGen.Benchmarks");
const string Policy = "[JobGen.JobPolicy, JobGen.KillOnJobClose] internal sealed partial class Sandbox;";
(string Name, string ByHand, string JobGen)[] programs =
[
    ("create and dispose",
        "ByHand.Create(new Extended { LimitFlags = 0x2000 }).Dispose();",
        "Sandbox.Create().Dispose();"),
    ("launch and wait",
        """
        using ByHand job = ByHand.Create(new Extended { LimitFlags = 0x2000 });
        using ProcessByHand process = ProcessByHand.Start(job, "C:\\Windows\\System32\\cmd.exe", "cmd.exe /c exit");
        return process.WaitForExit();
        """,
        """
        using Sandbox job = Sandbox.Create();
        using JobGen.JobProcess process = job.Start("C:\\Windows\\System32\\cmd.exe", "/c", "exit");
        process.WaitForExit();
        return process.ExitCode;
        """),
];
Directory.CreateDirectory(scratch);

// The projects are a user's, so that nothing of the repository's own settings reaches them.
foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
{
    Write(Path.Combine(scratch, file), "<Project />\n");
}

Console.WriteLine("| ratio | what | who | result |\n|---|---|---|---|");
foreach ((string name, string byHand, string jobGen) in programs)
{
    long hand = SizeOf(Publish("ByHandApp", byHand, usesPackage: false, "win-x64"));
    Row(1, $"native size for Windows, {name}", "by hand", Kilobytes(hand));
    long ours = SizeOf(Publish("JobGenApp", $"{jobGen}\n{Policy}", usesPackage: true, "win-x64"));
    Row((double)ours / hand, $"native size for Windows, {name}", "JobGen", $"{Kilobytes(ours)}: {Kilobytes(ours - hand)} more");
}

MeasureStarts();
MeasureBuilds();

// On Linux the library of the benchmarks, which does nothing, stands in kernel32's place.
void MeasureStarts()
{
    string host = RuntimeInformation.RuntimeIdentifier.StartsWith("win", StringComparison.Ordinal) ? "win-x64" : "linux-x64";
    string[] files =
    [
        Publish("ByHandApp", programs[0].ByHand, usesPackage: false, host),
        Publish("JobGenApp", $"{programs[0].JobGen}\n{Policy}", usesPackage: true, host),
    ];
    if (host != "win-x64")
    {
        File.Copy(
            Path.Combine(benchmarks, "bin", "Release", "net10.0", "libnull-kernel32.so"),
            Path.Combine(scratch, "kernel32.dll.so"),
            overwrite: true);
    }

    double[] medians = Alternate(Starts, [.. files.Select<string, Action>(file => () => Run(file, []))]);
    Row(1, "native program from start to end, create and dispose", "by hand", Milliseconds(medians[0]));
    Row(medians[1] / medians[0], "native program from start to end, create and dispose", "JobGen", Milliseconds(medians[1]));
}

void MeasureBuilds()
{
    string[] projects =
    [
        Project("Without", "", usesPackage: false, otherFiles: 50),
        Project("Unused", "", usesPackage: true, otherFiles: 50),
        Project("Policy", Policy, usesPackage: true, otherFiles: 50),
    ];
    foreach (string project in projects)
    {
        Run("dotnet", ["restore", project]);
    }

    double[] medians = Alternate(
        Builds,
        [.. projects.Select<string, Action>(project => () => Run("dotnet", ["build", project, "--no-restore", "--no-incremental"]))]);
    Row(1, "dotnet build of 50 files", "without JobGen", Milliseconds(medians[0]));
    Row(medians[1] / medians[0], "dotnet build of 50 files", "with JobGen, which nothing uses", Milliseconds(medians[1]));
    Row(medians[2] / medians[0], "dotnet build of 50 files", "with a policy", Milliseconds(medians[2]));
}

string Publish(string name, string code, bool usesPackage, string runtime)
{
    string project = Project(name, code, usesPackage, otherFiles: 0), folder = Path.Combine(Path.GetDirectoryName(project)!, "out");
    Run("dotnet", ["publish", project, "-c", "Release", "-r", runtime, "-p:PublishAot=true", "-o", folder, "-clp:ErrorsOnly", "--nologo"]);
    return Path.Combine(folder, runtime.StartsWith("win", StringComparison.Ordinal) ? $"{name}.exe" : name);
}

string Project(string name, string code, bool usesPackage, int otherFiles)
{
    string folder = Path.Combine(scratch, name);
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }

    Directory.CreateDirectory(folder);
    bool isByHand = !usesPackage && code.Length > 0;
    string items = "";
    if (usesPackage)
    {
        items = $"""
            <Reference Include="{root}/runtime/bin/Release/net10.0/JobGen.dll" />
            <Analyzer Include="{root}/generator/bin/Release/netstandard2.0/JobGen.Generator.dll" />
            <Analyzer Include="{root}/generator/CodeFixes/bin/Release/netstandard2.0/JobGen.CodeFixes.dll" />
            """;
    }
    else if (isByHand)
    {
        items = string.Concat(((string[])["ByHand", "ProcessByHand", "Extended", "EveryClass"])
            .Select(file => $"""<Compile Include="{benchmarks}/{file}.cs" />"""));
    }

    string isProgram = otherFiles == 0 ? "Exe" : "Library";
    Write(Path.Combine(folder, $"{name}.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{isProgram}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <InvariantGlobalization>true</InvariantGlobalization>
            <OptimizationPreference>Size</OptimizationPreference>
            <NoWarn>CA1416</NoWarn>
            <CppCompilerAndLinker Condition="$([MSBuild]::IsOSPlatform('Linux'))">gcc</CppCompilerAndLinker>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
          <Import Project="{root}/build/nativeaot/NativeAotWinFromLinux.targets" />
        </Project>

        """);
    Write(Path.Combine(folder, "Program.cs"), isByHand ? $"using JobGen.Benchmarks;\n{code}" : code);
    for (int i = 0; i < otherFiles; i++)
    {
        Write(Path.Combine(folder, $"Other{i}.cs"), OtherFile(i));
    }

    return Path.Combine(folder, $"{name}.csproj");
}

static string OtherFile(int number) => $$"""
    public class Other{{number}}
    {
        private readonly Dictionary<string, List<int>> _numbers = [];

        public int Sum(string key, IEnumerable<int> more)
        {
            List<int> all = _numbers.TryGetValue(key, out List<int>? known) ? known : [];
            all.AddRange(more.Where(number => number > {{number}}));
            Console.WriteLine(string.Join(", ", all.Select(number => number.ToString())));
            return all.Sum() + Math.Max(all.Count, _numbers.Count);
        }
    }

    """;

// In turn, so that a busy moment slows all of them alike. The first round is not counted.
static double[] Alternate(int rounds, Action[] actions)
{
    List<double>[] times = [.. actions.Select(_ => new List<double>())];
    for (int round = -1; round < rounds; round++)
    {
        for (int i = 0; i < actions.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            actions[i]();
            if (round >= 0)
            {
                times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    return [.. times.Select(all => all.Order().ElementAt(all.Count / 2))];
}

void Run(string program, string[] arguments)
{
    ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = scratch };
    start.Environment["LD_LIBRARY_PATH"] = scratch;
    using Process process = Process.Start(start)!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}:\n{output}");
    }
}

static void Write(string file, string text) => File.WriteAllText(file, text);

static long SizeOf(string file) => new FileInfo(file).Length;

static string Kilobytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 512) / 1024:N0} KB");

static string Milliseconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms");

static void Row(double ratio, string what, string who, string result) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ratio:0.00} | {what} | {who} | {result} |"));
