using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>What Windows takes and hardly anybody means: a value of another unit, a policy of nothing.</summary>
internal static class UnlikelyValues
{
    private const ulong Kibibyte = 1024;
    private const ulong LeastMemory = 1024 * Kibibyte;
    private static readonly string[] CpuRates = ["HardCap", "SoftRate", "MaxRate"];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["ProcessMemoryLimitAttribute"].Concat(attributes["JobMemoryLimitAttribute"]))
        {
            if (limit.Argument<ulong>(0) is >= 4096 and <= LeastMemory and var bytes)
            {
                string what = $"{bytes} bytes, in which hardly any program starts";
                findings.AtArgument(limit, 0, Rules.UnlikelyValue, limit.Name, what, "bytes, such as '512 * ByteSize.MiB'");
            }
        }

        foreach (AttributeReader control in attributes["CpuRateControlAttribute"])
        {
            CheckCpuRates(control, findings);
        }

        foreach (AttributeReader control in attributes["NetRateControlAttribute"].Concat(attributes["IoRateControlAttribute"]))
        {
            if (control.Named<ulong>("MaxBandwidth") is > 0 and < Kibibyte and var bandwidth)
            {
                string what = $"{bandwidth} bytes a second";
                findings.AtNamed(control, "MaxBandwidth", Rules.UnlikelyValue, "MaxBandwidth", what, "bytes, such as '10 * ByteSize.MiB'");
            }
        }

        if (!attributes.Declarations.Any() && attributes.Policy is { } policy)
        {
            Finding finding = findings.At(policy, Rules.EmptyPolicy);
            string text = AttributeLocations.Text(policy.Data);
            int name = text.IndexOf("JobPolicy", StringComparison.Ordinal);
            finding.Replacement = name < 0 ? null : $"{text}, {text.Substring(0, name)}KillOnJobClose";
        }
    }

    private static void CheckCpuRates(AttributeReader control, FindingList findings)
    {
        foreach (string name in CpuRates)
        {
            if (control.Named<double>(name) is >= 0.01 and < 1 and var percent)
            {
                string text = percent.ToString("R", CultureInfo.InvariantCulture);
                string hundredfold = Math.Round(percent * 100, 2).ToString(CultureInfo.InvariantCulture);
                string what = $"{text} percent, which is not {hundredfold} percent";
                findings.AtNamed(control, name, Rules.UnlikelyValue, name, what, $"percent, such as {hundredfold}").Replacement = hundredfold;
            }
        }
    }
}
