using System.Text.RegularExpressions;

namespace JobGen.Packaging.Tests;

/// <summary>
/// The SDK's own analyzer reports CA1416 where a program may run on an older Windows than a member needs, and nowhere else.
/// </summary>
[Collection(nameof(PackageFixture))]
public sealed partial class SupportedPlatformTests(PackageFixture package)
{
    private const string Policies = """
        using JobGen;

        [JobPolicy, KillOnJobClose, JobMemoryLimit, CpuRateControl, NetRateControl, GroupAffinity, NotificationLimit]
        internal sealed partial class Adjustable;

        [JobPolicy, KillOnJobClose, CpuRateControl(HardCap = 50)]
        internal sealed partial class Capped;

        [JobPolicy, CpuRateControl(MinRate = 10, MaxRate = 50)]
        internal sealed partial class Shared;

        [JobPolicy, CpuRateControl(HardCap = 50), NetRateControl(MaxBandwidth = ByteSize.MiB)]
        internal sealed partial class Both;

        [JobPolicy, NotificationLimit(JobMemory = ByteSize.MiB)]
        internal sealed partial class Watched;

        [JobPolicy, CpuRateControl, NotificationLimit(NetRateTolerance = RateControlTolerance.Low), NetRateControl]
        internal sealed partial class WatchedRates;

        [JobPolicy, JobCounters(JobCounterGroups.Network)]
        internal sealed partial class Counted;

        [JobPolicy, UIRestrictions(UIRestrictions.Desktop | UIRestrictions.Ime)]
        internal sealed partial class Typeless;

        [JobPolicy, UIRestrictions(UIRestrictions.Injection | UIRestrictions.Ime)]
        internal sealed partial class Uninjected;
        """;

    // A line that needs more than any Windows says so at its end.
    private const string Uses = """
        using System.Runtime.Versioning;
        using JobGen;

        [SupportedOSPlatform("$version")]
        internal static class $name
        {
            internal static void DeclaredLimitsAreApplied()
            {
                using Adjustable adjustable = Adjustable.Create();
                using Adjustable another = Adjustable.CreateNew("another");
                adjustable.Apply();
                using Capped capped = Capped.Create(); // windows8.0
                using Capped other = Capped.CreateNew("other"); // windows8.0
                capped.Apply(); // windows8.0
                using Shared shared = Shared.Create(); // windows10.0
                using Both both = Both.CreateNew("both"); // windows10.0
                both.Apply(); // windows10.0
                using Watched watched = Watched.Create(); // windows8.0
                using WatchedRates rates = WatchedRates.Create(); // windows10.0
                using Counted counted = Counted.Create();
                using Typeless typeless = Typeless.Create(); // windows10.0.22621
                typeless.Apply(); // windows10.0.22621
                using Uninjected uninjected = Uninjected.Create(); // windows10.0.26100
            }

            internal static void GivenLimitsAreNeededWhereTheyAreSet(string name)
            {
                using Both both = Both.Create(Both.Limits.None);
                using Both other = Both.CreateNew(name, Both.DeclaredLimits with { CpuRateControl = null }); // windows8.0
                using Both opened = Both.Open(name);
                if (Both.TryOpen(name, out Both? found))
                {
                    using (found)
                    {
                        found.Apply(Both.DeclaredLimits);
                    }
                }

                both.Apply(new Both.Limits { NetRateControl = null, CpuRateControl = null }); // windows10.0
                both.Update(static (ref Both.Limits limits) => limits.NetRateControl = null); // windows10.0
                both.Update(static (ref Both.Limits limits) => limits = Both.Limits.None);
                both.ResetLimits();
                Both.Limits limits = both.QueryLimits();
                _ = limits == Both.DeclaredLimits && limits.NetRateControl is null && both.HasLimits();
                limits.CpuRateControl = CpuRate.HardCap(5); // windows8.0
            }

            internal static void Members(Adjustable adjustable, Counted counted)
            {
                adjustable.JobMemoryLimit = null;
                adjustable.CpuRateControl = null; // windows8.0
                adjustable.NetRateControl = null; // windows10.0
                _ = adjustable.GroupAffinity; // windows8.0
                adjustable.ReadLimitViolations(out _); // windows8.0
                _ = adjustable.ReadCounters();
                _ = counted.ReadCounters(); // windows10.0.22000
                counted.ReadCounters(out _); // windows10.0.22000
            }

            internal static void Guarded()
            {
                if (OperatingSystem.IsWindowsVersionAtLeast(10))
                {
                    using Both both = Both.Create();
                    both.NetRateControl = null;
                }
            }
        }
        """;

    private static readonly (string Name, string Version)[] _programs =
    [
        ("Windows7", "windows6.1"), ("Windows8", "windows8.0"), ("Windows10", "windows10.0.14393"), ("Windows11", "windows10.0.22000"),
        ("Windows11Version22H2", "windows10.0.22621"),
    ];

    [Fact]
    public void A_member_is_reported_where_an_older_windows_is_supported()
    {
        using ConsumerProject consumer = new(package);
        consumer.Replace("windows10.0.14393", "windows6.1");
        consumer.Add("Policies.cs", "#pragma warning disable JOBGEN\n" + Policies);
        foreach ((string name, string version) in _programs)
        {
            consumer.Add(
                name + ".cs", Uses.Replace("$name", name, StringComparison.Ordinal).Replace("$version", version, StringComparison.Ordinal));
        }

        string output = consumer.BuildOutput();
        string[] reported =
            [.. Report().Matches(output).Select(match => $"{match.Groups["file"].Value} {match.Groups["line"].Value}").Distinct()];
        Assert.Equal(Expected().Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
        string[] others =
        [
            .. output.Split('\n')
                .Where(line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains("CA1416", StringComparison.Ordinal)),
        ];
        Assert.Empty(others);
    }

    private static IEnumerable<string> Expected() =>
        from program in _programs
        from line in Uses.Split('\n').Index()
        let needed = line.Item.Split("// ")
        where needed.Length == 2 && Parse(needed[1]) > Parse(program.Version)
        select $"{program.Name}.cs {line.Index + 1}";

    private static Version Parse(string platform) => new(platform.Trim()["windows".Length..]);

    [GeneratedRegex(@"(?<file>\w+\.cs)\((?<line>\d+),\d+\): (?:error|warning) CA1416", RegexOptions.CultureInvariant)]
    private static partial Regex Report();
}
