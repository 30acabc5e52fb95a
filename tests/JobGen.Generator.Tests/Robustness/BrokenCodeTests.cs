using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Code as it is while somebody types it, and attributes that are wrong.</summary>
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData("JobMemoryLimit(\"text\")")]
    [InlineData("JobMemoryLimit(")]
    [InlineData("JobMemoryLimit(1, 2, 3)")]
    [InlineData("JobMemoryLimit(-1)")]
    [InlineData("JobMemoryLimit(Missing)")]
    [InlineData("JobMemoryLimit(null)")]
    [InlineData("JobMemoryLimit(bytes: )")]
    [InlineData("JobMemoryLimit(wrong: 5)")]
    [InlineData("JobMemoryLimit(18446744073709551616)")]
    [InlineData("JobMemoryLimit(Environment.SystemPageSize)")]
    [InlineData("ActiveProcessLimit(-1)")]
    [InlineData("ActiveProcessLimit(1.5)")]
    [InlineData("WorkingSetLimit(1)")]
    [InlineData("WorkingSetLimit(, 2)")]
    [InlineData("GroupAffinity(70000, 1)")]
    [InlineData("GroupAffinity(1)")]
    [InlineData("CpuRateControl(HardCap = )")]
    [InlineData("CpuRateControl(HardCap = \"50\")")]
    [InlineData("CpuRateControl(HardCap = 50, HardCap = 60)")]
    [InlineData("CpuRateControl(HardCaps = 50)")]
    [InlineData("CpuRateControl(50)")]
    [InlineData("CpuRateControl(Weight = 1.5)")]
    [InlineData("CpuRateControl(Weight = 99999999999)")]
    [InlineData("PriorityClassLimit(ProcessPriorityClass.Missing)")]
    [InlineData("PriorityClassLimit(5)")]
    [InlineData("UIRestrictions(-1)")]
    [InlineData("UIRestrictions(JobGen.UIRestrictions.Missing)")]
    [InlineData("JobCounters")]
    [InlineData("JobCounters()")]
    [InlineData("JobCounters(JobCounterGroups.Basic | )")]
    [InlineData("JobTimeLimit(Seconds = 1e400)")]
    [InlineData("JobTimeLimit(AtLimit = 7)")]
    [InlineData("NetRateControl(DscpTag = 256)")]
    [InlineData("IoRateControl(5)")]
    [InlineData("IoRateControl(new[] { \"C:\" })")]
    [InlineData("NotificationLimit(JobMemory = -5, CpuRateTolerance = \"Low\")")]
    [InlineData("KillOnJobClose(enabled: maybe)")]
    [InlineData("KillOnJobClose(1)")]
    [InlineData("JobMemoryLimit(4096), JobMemoryLimit(8192)")]
    [InlineData("KillOnJobClose, KillOnJobClose(false)")]
    [InlineData("JobPolicy")]
    [InlineData("JobPolicy(Name = 5)")]
    [InlineData("Missing")]
    [InlineData("JobGen.")]
    [InlineData("")]
    public void Attributes_that_do_not_compile(string attribute)
    {
        CSharpCompilation input = Consumer.Compile($$"""
            using System;
            using System.Diagnostics;
            using JobGen;
            namespace App;
            [JobPolicy]
            [{{attribute}}]
            public sealed partial class Sandbox;
            """);
        Assert.Contains(
            input.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        StrictOutput.AssertAddsNoError(input, PolicyDriver.RunUnchecked(input).Output);
    }

    [Theory]
    [InlineData("JobPolicy(Name = null)")]
    [InlineData("JobPolicy(Name = \"\")")]
    [InlineData("JobPolicy, JobMemoryLimit(0)")]
    [InlineData("JobPolicy, JobMemoryLimit(ulong.MaxValue)")]
    [InlineData("JobPolicy, WorkingSetLimit(0, 0)")]
    [InlineData("JobPolicy, WorkingSetLimit(5, 1)")]
    [InlineData("JobPolicy, ActiveProcessLimit(uint.MaxValue)")]
    [InlineData("JobPolicy, SchedulingClassLimit(10)")]
    [InlineData("JobPolicy, PriorityClassLimit((ProcessPriorityClass)(-7))")]
    [InlineData("JobPolicy, UIRestrictions((UIRestrictions)(-1))")]
    [InlineData("JobPolicy, UIRestrictions((UIRestrictions)0x400)")]
    [InlineData("JobPolicy, JobCounters((JobCounterGroups)0x7FFFFFFF)")]
    [InlineData("JobPolicy, JobCounters((JobCounterGroups)16)")]
    [InlineData("JobPolicy, JobTimeLimit(Seconds = double.NaN)")]
    [InlineData("JobPolicy, JobTimeLimit(Seconds = double.PositiveInfinity, AtLimit = (EndOfJobTimeAction)(-5))")]
    [InlineData("JobPolicy, JobTimeLimit(Seconds = -1)")]
    [InlineData("JobPolicy, JobTimeLimit(Seconds = 1e300)")]
    [InlineData("JobPolicy, ProcessTimeLimit(Seconds = 922337203685.4775807)")]
    [InlineData("JobPolicy, CpuRateControl(HardCap = double.NaN)")]
    [InlineData("JobPolicy, CpuRateControl(HardCap = double.NegativeInfinity, Notify = true)")]
    [InlineData("JobPolicy, CpuRateControl(HardCap = -0.0)")]
    [InlineData("JobPolicy, CpuRateControl(HardCap = double.MaxValue)")]
    [InlineData("JobPolicy, CpuRateControl(HardCap = double.Epsilon, SoftRate = 5, Weight = int.MinValue, MinRate = 1, MaxRate = 0)")]
    [InlineData("JobPolicy, CpuRateControl(Weight = int.MinValue)")]
    [InlineData("JobPolicy, CpuRateControl(MinRate = 10)")]
    [InlineData("JobPolicy, CpuRateControl(Notify = true)")]
    [InlineData("JobPolicy, NetRateControl(DscpTag = 255)")]
    [InlineData("JobPolicy, IoRateControl(null!)")]
    [InlineData("JobPolicy, IoRateControl(\"\"), IoRateControl(\"\", MaxIops = 5), IoRateControl(BaseIoSize = uint.MaxValue)")]
    [InlineData("JobPolicy, IoRateControl(MaxIops = ulong.MaxValue)")]
    [InlineData("JobPolicy, GroupAffinity(65535, ulong.MaxValue), GroupAffinity(65535, 0)")]
    [InlineData("JobPolicy, NotificationLimit")]
    [InlineData("JobPolicy, NotificationLimit(JobUserTimeSeconds = double.NaN, NetRateTolerance = (RateControlTolerance)(-1))")]
    [InlineData("JobPolicy, NotificationLimit(IoReadBytes = ulong.MaxValue, IoRateInterval = (RateControlToleranceInterval)int.MinValue)")]
    public void Values_that_windows_would_refuse_still_get_the_surface(string attributes)
    {
        PolicyRun run = PolicyDriver.Run($$"""
            using System.Diagnostics;
            using JobGen;
            [{{attributes}}]
            public sealed partial class Sandbox;
            """);
        Assert.Single(run.PolicyFiles);
    }

    [Fact]
    public void The_policy_attribute_twice_gives_one_file()
    {
        foreach (string[] sources in (string[][])
        [
            ["[JobGen.JobPolicy] [JobGen.JobPolicy] partial class P;"],
            ["[JobGen.JobPolicy, JobGen.JobPolicy] partial class P;"],
            ["[JobGen.JobPolicy] partial class P; [JobGen.JobPolicy] partial class P;"],
            ["[JobGen.JobPolicy] partial class P;", "[JobGen.JobPolicy] partial class P;"],
            ["[JobGen.JobPolicy] partial class P;", "partial class P;", "[JobGen.JobPolicy, JobGen.JobPolicy] partial class P;"],
        ])
        {
            CSharpCompilation input = Consumer.Compile(sources);
            PolicyRun run = PolicyDriver.RunUnchecked(input);
            Assert.Single(run.PolicyFiles);
            StrictOutput.AssertAddsNoError(input, run.Output);
        }
    }

    [Fact]
    public void Two_classes_of_one_name_give_one_file()
    {
        CSharpCompilation input = Consumer.Compile(
            "[JobGen.JobPolicy] class P;", "[JobGen.JobPolicy] partial class P;", "[JobGen.JobPolicy] class P;");
        PolicyDriver.RunUnchecked(input);
    }

    // A hint name that comes twice is an exception in the generator, and then no policy of the project has its code.
    [Theory]
    [InlineData(3, "partial class O { {0} class P; } partial struct O { {0} class P; }")]
    [InlineData(3, "partial record O { {0} class P; } partial record struct O { {0} class P; }")]
    [InlineData(4, "partial class O { {0} class P; } partial record O { {0} class P; } partial interface O { {0} class P; }")]
    [InlineData(3, "namespace O { {0} class P; } partial class O { {0} class P; }")]
    [InlineData(2, "partial class O { {0} class P; } partial class O<T> { {0} class P; }")]
    [InlineData(1, "partial class O { {0} class ; } partial struct O { {0} class { } }")]
    [InlineData(1, "partial class { {0} class P; {0} class ; }")]
    [InlineData(1, "namespace { {0} class P; } namespace A. { {0} class P; }")]
    public void Declarations_of_one_name_or_none(int expected, string declarations)
    {
        CSharpCompilation input = Consumer.Compile(
            declarations.Replace("{0}", "[JobGen.JobPolicy] partial", StringComparison.Ordinal), "[JobGen.JobPolicy] partial class Sound;");
        PolicyRun run = PolicyDriver.RunUnchecked(input);
        Assert.Equal(expected, run.PolicyFiles.Count());
        StrictOutput.AssertAddsNoError(input, run.Output);
    }

    [Fact]
    public void Every_prefix_of_a_policy_as_it_is_typed()
    {
        string source = PolicySources.Everything;
        CSharpCompilation compilation = Consumer.Compile(string.Empty);
        GeneratorDriver driver = PolicyDriver.Create(compilation);
        for (int length = 1; length <= source.Length; length++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Consumer.Parse(source[..length], "Source0.cs"));
            driver = PolicyDriver.Step(driver, compilation).Driver;
        }

        Assert.Single(new PolicyRun(driver, compilation).PolicyFiles);
    }

    [Fact]
    public void A_policy_with_any_one_token_missing()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        SyntaxToken[] tokens =
            [.. CSharpSyntaxTree.ParseText(PolicySources.Everything, cancellationToken: stop).GetRoot(stop).DescendantTokens()];
        CSharpCompilation compilation = Consumer.Compile(string.Empty);
        GeneratorDriver driver = PolicyDriver.Create(compilation);
        foreach (SyntaxToken token in tokens)
        {
            string source = PolicySources.Everything.Remove(token.SpanStart, token.Span.Length);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Consumer.Parse(source, "Source0.cs"));
            driver = PolicyDriver.Step(driver, compilation).Driver;
        }

        Assert.True(tokens.Length > 200);
    }

    [Fact]
    public void The_runtime_is_not_referenced()
    {
        CSharpCompilation compilation = Consumer.Compile("[JobGen.JobPolicy] partial class P;")
            .WithReferences(References.All.Where(reference => !reference.Display!.EndsWith("JobGen.dll", StringComparison.Ordinal)));
        Assert.Empty(PolicyDriver.RunUnchecked(compilation).Result.GeneratedSources);
    }
}
