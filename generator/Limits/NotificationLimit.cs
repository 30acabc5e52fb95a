using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary><c>[NotificationLimit]</c> with its thresholds.</summary>
internal sealed record NotificationLimit(
    EquatableArray<NotificationThreshold> Bytes,
    long? JobUserTimeTicks,
    EquatableArray<NotificationTolerance> Tolerances) : Limit
{
    private const string StructName = "global::JobGen.NotificationThresholds";

    private static readonly string[] ToleranceValues = ["Low", "Medium", "High"];
    private static readonly string[] IntervalValues = ["Short", "Medium", "Long"];

    private static readonly string[] ByteNames = ["JobMemory", "JobMemoryLow", "IoReadBytes", "IoWriteBytes"];
    /// <summary>The rates that have a tolerance and an interval.</summary>
    public static readonly IReadOnlyList<string> RateNames = ["CpuRate", "IoRate", "NetRate"];

    public static NotificationLimit Parse(AttributeReader attribute) => new(
        new(ByteNames
            .Select(name => (Name: name, Value: attribute.Named<ulong>(name)))
            .Where(entry => entry.Value is not null)
            .Select(entry => new NotificationThreshold(entry.Name, entry.Value!.Value))),
        TimeLimit.ToTicks(attribute.Named<double>("JobUserTimeSeconds")),
        new(RateNames
            .SelectMany(name => (string[])[name + "Tolerance", name + "Interval"])
            .Select(name => (Name: name, Value: attribute.Named<int>(name)))
            .Where(entry => entry.Value is not null)
            .Select(entry => new NotificationTolerance(entry.Name, entry.Value!.Value))));

    public static void Check(AttributeReader limit, FindingList findings)
    {
        TimeLimit.Check(limit, "JobUserTimeSeconds", findings);

        // A low threshold of zero is never passed, and one of time is no time: other rules say so.
        foreach (string name in (string[])["JobMemory", "IoReadBytes", "IoWriteBytes"])
        {
            if (limit.Named<ulong>(name) is 0)
            {
                findings.AtNamed(limit, name, Rules.ThresholdOfZero, name);
            }
        }

        foreach (string rate in RateNames)
        {
            CheckMember(limit, rate + "Tolerance", "RateControlTolerance", findings);
            CheckMember(limit, rate + "Interval", "RateControlToleranceInterval", findings);
        }
    }

    /// <summary>Whether it is a value of RateControlTolerance or RateControlToleranceInterval, which both have 1 to 3.</summary>
    public static bool IsKnown(int value) => value is >= 1 and <= 3;

    private static void CheckMember(AttributeReader limit, string name, string type, FindingList findings)
    {
        if (limit.Named<int>(name) is { } value && !IsKnown(value))
        {
            findings.AtNamed(limit, name, Rules.ToleranceUnknown, name, value, type);
        }
    }

    public override string TypeName => StructName + "?";

    public override string Summary =>
        "The thresholds that Windows reports to the subscription when they are passed, without ending or slowing anything; "
        + "<see langword=\"null\"/> for none.";

    public override string Remarks =>
        "Setting it counts the job user time from then on. Windows 8 and Windows Server 2012 for memory, I/O bytes, time and CPU "
        + "tolerance; the others need Windows 10 or Windows Server 2016.";

    public override string? Platform => Platforms.Windows8;

    public override string? DeclaredPlatform =>
        Bytes.Any(threshold => threshold.Name == "JobMemoryLow")
        || Tolerances.Any(tolerance => !tolerance.Name.StartsWith("CpuRate", StringComparison.Ordinal))
            ? Platforms.Windows10
            : Platform;

    public override string? DeclaredValue
    {
        get
        {
            List<string> members = [.. Bytes.Select(threshold => $"{threshold.Name} = {Literals.Of(threshold.Bytes)}")];
            if (JobUserTimeTicks is { } ticks)
            {
                members.Add($"JobUserTime = {Literals.Ticks(ticks)}");
            }

            members.AddRange(Tolerances.Select(tolerance => $"{tolerance.Name} = {EnumValue(tolerance)}"));
            return members.Count == 0 ? null : $"new {StructName} {{ {string.Join(", ", members)} }}";
        }
    }

    private static string EnumValue(NotificationTolerance tolerance)
    {
        bool isInterval = tolerance.Name.EndsWith("Interval", StringComparison.Ordinal);
        string type = "global::JobGen." + (isInterval ? "RateControlToleranceInterval" : "RateControlTolerance");
        string[] names = isInterval ? IntervalValues : ToleranceValues;
        return tolerance.Value >= 1 && tolerance.Value <= names.Length
            ? $"{type}.{names[tolerance.Value - 1]}"
            : $"({type})({Literals.Of(tolerance.Value)})";
    }
}

/// <summary>A threshold in bytes.</summary>
internal readonly record struct NotificationThreshold(string Name, ulong Bytes);

/// <summary>A tolerance of a rate control, or the interval of one.</summary>
internal readonly record struct NotificationTolerance(string Name, int Value);
