using JobGen.Generator.Model;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[NotificationLimit]</c> with its thresholds.</summary>
internal sealed partial record NotificationLimit(
    EquatableArray<NotificationThreshold> Bytes,
    long? JobUserTimeTicks,
    EquatableArray<NotificationTolerance> Tolerances) : Limit
{
    private static readonly string[] ByteNames = ["JobMemory", "JobMemoryLow", "IoReadBytes", "IoWriteBytes"];
    private static readonly string[] RateNames = ["CpuRate", "IoRate", "NetRate"];

    public override string Name => nameof(NotificationLimit);

    public static NotificationLimit Parse(AttributeReader attribute) => new(
        new(ByteNames
            .Select(name => (Name: name, Value: attribute.Named<ulong>(name)))
            .Where(entry => entry.Value is not null)
            .Select(entry => new NotificationThreshold(entry.Name, entry.Value!.Value))),
        CpuTime.ToTicks(attribute.Named<double>("JobUserTimeSeconds")),
        new(RateNames
            .SelectMany(name => (string[])[name + "Tolerance", name + "Interval"])
            .Select(name => (Name: name, Value: attribute.Named<int>(name)))
            .Where(entry => entry.Value is not null)
            .Select(entry => new NotificationTolerance(entry.Name, entry.Value!.Value))));
}
