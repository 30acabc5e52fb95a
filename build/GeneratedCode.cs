#:package Microsoft.CodeAnalysis.CSharp
#:project ../generator/JobGen.Generator.csproj
#:project ../runtime/JobGen.csproj
#:property TreatWarningsAsErrors=false
#:property PublishAot=false

// Measures what generated code costs a project: lines and bytes of source, bytes of assembly, and milliseconds to bind and to
// emit, beside an ordinary file of 60 lines. Run it from the root: dotnet run -c Release build/GeneratedCode.cs
using System.Diagnostics;
using System.Globalization;
using JobGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

(string Name, string Attributes)[] policies =
[
    ("one flag", "[JobPolicy] [KillOnJobClose]"),
    ("one flag, no counters", "[JobPolicy] [KillOnJobClose] [JobCounters(JobCounterGroups.None)]"),
    ("README's", """
        [JobPolicy] [KillOnJobClose] [JobMemoryLimit(512 * ByteSize.MiB)] [ActiveProcessLimit(32)] [CpuRateControl(HardCap = 50)]
        [NotificationLimit(JobMemory = 400 * ByteSize.MiB)]
        """),
    ("everything", """
        [JobPolicy] [KillOnJobClose] [DieOnUnhandledException] [BreakawayOk] [SilentBreakawayOk] [ActiveProcessLimit(32)]
        [ProcessMemoryLimit(1 << 28)] [JobMemoryLimit(1 << 29)] [WorkingSetLimit(1 << 20, 1 << 26)] [ProcessTimeLimit(Seconds = 1)]
        [JobTimeLimit(Seconds = 60, AtLimit = EndOfJobTimeAction.Post)] [PriorityClassLimit(System.Diagnostics.ProcessPriorityClass.Idle)]
        [SchedulingClassLimit(5)] [AffinityLimit(1)] [GroupAffinity] [UIRestrictions(UIRestrictions.Handles)] [CpuRateControl(HardCap = 50)]
        [NetRateControl(MaxBandwidth = 1 << 20)] [IoRateControl] [NotificationLimit(JobMemory = 1 << 28)]
        [JobCounters((JobCounterGroups)15)]
        """),
];
CSharpParseOptions parseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);
MetadataReference[] references =
[
    .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => !Path.GetFileName(file).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !Path.GetFileName(file).StartsWith("JobGen.Generator", StringComparison.Ordinal))
        .Select(file => MetadataReference.CreateFromFile(file)),
];
CSharpCompilation empty = Compilation();
long emptySize = Emit(empty);

// The compiler itself is compiled while it runs: before that is over, the first numbers would be too high.
_ = Times([OrdinaryFile()], [OrdinaryFile()]);
_ = Times([OrdinaryFile()], [OrdinaryFile()]);

Console.WriteLine("| policy | file | lines | source bytes | assembly bytes | ms to bind and emit | beside an ordinary file |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach ((string name, string attributes) in policies)
{
    CSharpCompilation input = Compilation($"namespace App; using JobGen;\n{attributes}\npublic sealed partial class Sandbox;");
    CSharpGeneratorDriver.Create([new JobPolicyGenerator().AsSourceGenerator()], parseOptions: parseOptions)
        .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
    SyntaxTree[] files = [.. output.SyntaxTrees.Skip(1)];
    foreach (SyntaxTree file in files)
    {
        Console.WriteLine($"| {name} | {Path.GetFileName(file.FilePath)} | {Lines(file)} | {file.Length} | | | |");
    }

    (double generated, double ordinary) = Times([.. output.SyntaxTrees], [OrdinaryFile()]);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | together | {files.Sum(Lines)} | {files.Sum(file => file.Length)} | {Emit(output) - emptySize} | "
            + $"{generated:F1} | {generated / ordinary:F1} |"));
}

int Lines(SyntaxTree file) => file.GetText().Lines.Count - 1;

CSharpCompilation Compilation(params object[] sources) => CSharpCompilation.Create(
    "Consumer",
    sources.Select(source => source as SyntaxTree ?? CSharpSyntaxTree.ParseText((string)source, parseOptions)),
    references,
    new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        optimizationLevel: OptimizationLevel.Release));

// Without debug information, which differs in size with the length of paths.
long Emit(Compilation compilation)
{
    using MemoryStream image = new();
    Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
    return result.Success ? image.Length : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
}

// The medians of many rounds, less that of a compilation without a file; in turn, so that a busy machine slows each alike.
(double Generated, double Ordinary) Times(SyntaxTree[] generated, SyntaxTree[] ordinary)
{
    SyntaxTree[][] inputs = [generated, ordinary, []];
    double[][] times = [.. inputs.Select(_ => new double[60])];
    for (int round = -20; round < 60; round++)
    {
        for (int input = 0; input < inputs.Length; input++)
        {
            // The same trees bound anew, so that nothing is kept from the round before.
            CSharpCompilation compilation = Compilation([.. inputs[input]]);
            long start = Stopwatch.GetTimestamp();
            Emit(compilation);
            if (round >= 0)
            {
                times[input][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
    }

    double[] medians = [.. times.Select(all => all.Order().ElementAt(all.Length / 2))];
    return (medians[0] - medians[2], medians[1] - medians[2]);
}

// What a project is full of: a class with documentation, properties and a few methods.
SyntaxTree OrdinaryFile() => CSharpSyntaxTree.ParseText("""
    using System;
    using System.Collections.Generic;
    using System.Globalization;

    namespace App;

    /// <summary>Keeps the orders of one customer.</summary>
    public sealed class OrderBook
    {
        private readonly Dictionary<string, decimal> _prices = new();
        private readonly List<string> _log = new();

        /// <summary>The customer.</summary>
        public string Customer { get; set; } = string.Empty;

        /// <summary>How many orders there are.</summary>
        public int Count => _prices.Count;

        /// <summary>Adds an order.</summary>
        /// <param name="article">The article.</param>
        /// <param name="price">The price.</param>
        public void Add(string article, decimal price)
        {
            ArgumentException.ThrowIfNullOrEmpty(article);
            if (price < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(price), price, "A price is not negative.");
            }

            _prices[article] = price;
            _log.Add(string.Create(CultureInfo.InvariantCulture, $"{article}: {price}"));
        }

        /// <summary>The sum of all orders.</summary>
        /// <returns>The sum.</returns>
        public decimal Sum()
        {
            decimal sum = 0;
            foreach (KeyValuePair<string, decimal> entry in _prices)
            {
                sum += entry.Value;
            }

            return sum;
        }

        /// <summary>The last entries.</summary>
        /// <param name="count">How many.</param>
        /// <returns>The entries.</returns>
        public IEnumerable<string> Last(int count)
        {
            for (int index = Math.Max(0, _log.Count - count); index < _log.Count; index++)
            {
                yield return _log[index];
            }
        }
    }
    """, parseOptions);
