using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[CpuRateControl]</c>.</summary>
internal static class CpuRateValues
{
    private const string Minimum = "MinRate";
    private const string Maximum = "MaxRate";
    private const string Weight = "Weight";
    private static readonly string[] Rates = ["HardCap", "SoftRate", Minimum, Maximum];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader control in attributes["CpuRateControlAttribute"])
        {
            bool inRange = CheckRanges(control, findings);
            CheckModes(control, findings);
            CheckMinMax(control, inRange, findings);
        }
    }

    /// <summary>The mode that each written value belongs to, by the name of the value.</summary>
    public static IEnumerable<string> Written(AttributeReader control) =>
        Rates.Where(name => control.Named<double>(name) is not null).Concat(control.Named<int>(Weight) is null ? [] : [Weight]);

    private static bool CheckRanges(AttributeReader control, FindingList findings)
    {
        bool inRange = true;
        foreach (string name in Rates)
        {
            // Windows counts hundredths; a comparison with what is not a number is false.
            if (control.Named<double>(name) is { } percent && !(Hundredths(percent) is >= 1 and <= 10000))
            {
                findings.AtNamed(control, name, Rules.CpuRateRange, name, Text(percent));
                inRange = false;
            }
        }

        if (control.Named<int>(Weight) is { } weight && weight is < 1 or > 9)
        {
            findings.AtNamed(control, Weight, Rules.CpuWeightRange, weight);
        }

        return inRange;
    }

    private static void CheckModes(AttributeReader control, FindingList findings)
    {
        string? first = null;
        foreach (string name in Written(control))
        {
            if (first is null || (first == Minimum && name == Maximum))
            {
                first ??= name;
            }
            else
            {
                findings.AtNamed(control, name, Rules.CpuModesMixed, name, first);
            }
        }

        if (first is null && control.Named<bool>("Notify") is true)
        {
            findings.AtNamed(control, "Notify", Rules.CpuNotifyAlone);
        }
    }

    private static void CheckMinMax(AttributeReader control, bool inRange, FindingList findings)
    {
        double? minimum = control.Named<double>(Minimum);
        double? maximum = control.Named<double>(Maximum);
        if (minimum is null != maximum is null)
        {
            (string present, string missing) = minimum is null ? (Maximum, Minimum) : (Minimum, Maximum);
            findings.AtNamed(control, present, Rules.CpuMinMaxIncomplete, present, missing);
        }
        else if (inRange && minimum is { } low && maximum is { } high && Hundredths(low) > Hundredths(high))
        {
            findings.AtNamed(control, Minimum, Rules.CpuMinAboveMax, Text(low), Text(high));
        }
    }

    private static double Hundredths(double percent) => Math.Round(percent * 100, MidpointRounding.AwayFromZero);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
