namespace JobGen.Packaging.Tests;

/// <summary>The package serves every kind of project that users have, without a warning in what it generates there.</summary>
[Collection(nameof(PackageFixture))]
public sealed class ConsumerTests(ConsumerFamily family) : IClassFixture<ConsumerFamily>
{
    private const string Limits =
        "KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = ";

    public static TheoryData<string> Kinds => [.. ConsumerKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_builds_without_a_warning_and_runs(string name)
    {
        ConsumerKind kind = ConsumerKind.All.Single(kind => kind.Name == name);
        string[] findings =
        [
            .. family.BuildOutput.Split('\n').Select(line => line.Trim()).Distinct()
                .Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains("error ", StringComparison.Ordinal))
                .Where(line => line.Contains($"{name}.csproj", StringComparison.Ordinal))
                .Where(line => !kind.MayWarn
                    || line.Contains("error ", StringComparison.Ordinal)
                    || line.Contains(".g.cs(", StringComparison.Ordinal)),
        ];
        Assert.True(findings.Length == 0, string.Join("\n", findings));
        string output = family.Run(name, kind.Framework);
        Assert.StartsWith(Limits, output, StringComparison.Ordinal);
        Assert.Equal(OperatingSystem.IsWindows(), output.Contains("True", StringComparison.Ordinal));
    }

    [Fact]
    public void All_are_restored() =>
        Assert.False(family.BuildOutput.Contains("error NU", StringComparison.Ordinal), family.BuildOutput);

    /// <summary>Else the absence of findings in generated code would prove nothing.</summary>
    [Fact]
    public void The_analyzers_of_others_do_run() =>
        Assert.All(["SA1", "MA0"], id => Assert.Contains($": warning {id}", family.BuildOutput, StringComparison.Ordinal));
}
