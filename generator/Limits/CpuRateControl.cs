using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>
/// <c>[CpuRateControl]</c> with <c>HardCap</c>, <c>SoftRate</c>, <c>Weight</c> or <c>MinRate</c> and <c>MaxRate</c>; <c>Notify</c>.
/// </summary>
internal sealed record CpuRateControl(double? HardCap, double? SoftRate, int? Weight, double? MinRate, double? MaxRate, bool Notify) : Limit
{
    private static readonly string[] Rates = [nameof(HardCap), nameof(SoftRate), nameof(MinRate), nameof(MaxRate)];

    private const string StructName = "global::JobGen.CpuRate";

    public static CpuRateControl Parse(AttributeReader attribute) => new(
        attribute.Named<double>(nameof(HardCap)),
        attribute.Named<double>(nameof(SoftRate)),
        attribute.Named<int>(nameof(Weight)),
        attribute.Named<double>(nameof(MinRate)),
        attribute.Named<double>(nameof(MaxRate)),
        attribute.Named<bool>(nameof(Notify)) ?? false);

    public static void Check(AttributeReader control, FindingList findings)
    {
        bool inRange = CheckRanges(control, findings);
        CheckModes(control, findings);
        CheckMinMax(control, inRange, findings);
    }

    /// <summary>The mode that each written value belongs to, by the name of the value.</summary>
    public static IEnumerable<string> Written(AttributeReader control) => Rates
            .Where(name => control.Named<double>(name) is not null)
            .Concat(control.Named<int>(nameof(Weight)) is null ? [] : [nameof(Weight)]);

    private static bool CheckRanges(AttributeReader control, FindingList findings)
    {
        bool inRange = true;
        foreach (string name in Rates)
        {
            if (control.Named<double>(name) is { } percent && !LimitRanges.IsCpuRate(percent))
            {
                findings.AtNamed(control, name, Rules.CpuRateRange, name, Text(percent));
                inRange = false;
            }

            // A least rate may well be that small.
            if (name != nameof(MinRate) && control.Named<double>(name) is >= 0.01 and < 1 and var fraction)
            {
                string hundredfold = Math.Round(fraction * 100, 2).ToString(CultureInfo.InvariantCulture);
                string what = $"{Text(fraction)} percent, which is not {hundredfold} percent";
                findings.AtNamed(control, name, Rules.UnlikelyValue, name, what, $"percent, such as {hundredfold}").Replacement =
                    hundredfold;
            }
        }

        if (control.Named<int>(nameof(Weight)) is { } weight && !LimitRanges.IsCpuWeight(weight))
        {
            findings.AtNamed(control, nameof(Weight), Rules.CpuWeightRange, weight);
        }

        return inRange;
    }

    private static void CheckModes(AttributeReader control, FindingList findings)
    {
        string? first = null;
        foreach (string name in Written(control))
        {
            if (first is null || (first == nameof(MinRate) && name == nameof(MaxRate)))
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
        double? minimum = control.Named<double>(nameof(MinRate));
        double? maximum = control.Named<double>(nameof(MaxRate));
        if (minimum is null != maximum is null)
        {
            (string present, string missing) = minimum is null ? (nameof(MaxRate), nameof(MinRate)) : (nameof(MinRate), nameof(MaxRate));
            findings.AtNamed(control, present, Rules.CpuMinMaxIncomplete, present, missing);
        }
        else if (inRange && minimum is { } low && maximum is { } high && LimitRanges.CpuHundredths(low) > LimitRanges.CpuHundredths(high))
        {
            findings.AtNamed(control, nameof(MinRate), Rules.CpuMinAboveMax, Text(low), Text(high));
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public override string TypeName => StructName + "?";

    public override string Summary => "The share of the processors that the job may use; <see langword=\"null\"/> for no limit.";

    public override string Remarks =>
        "Percent of the machine, or of the parent job, in steps of 0.01. Under dynamic fair-share scheduling (Remote Desktop Session "
        + "Host) Windows answers 50. Windows 8 and Windows Server 2012.";

    public override string? Platform => Platforms.Windows8;

    public override string? DeclaredPlatform => MinRate is null ? Platform : Platforms.Windows10;

    public override string? DeclaredValue
    {
        get
        {
            string? value = this switch
            {
                { HardCap: { } percent } => $"HardCap({Literals.Of(percent)})",
                { SoftRate: { } percent } => $"Soft({Literals.Of(percent)})",
                { Weight: { } weight } => $"Weight({Literals.Of(weight)})",
                { MinRate: { } minimum, MaxRate: { } maximum } => $"MinMax({Literals.Of(minimum)}, {Literals.Of(maximum)})",
                _ => null,
            };
            return value is null ? null : $"{StructName}.{value}{(Notify ? " with { Notify = true }" : string.Empty)}";
        }
    }
}
