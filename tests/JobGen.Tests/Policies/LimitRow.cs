using FsCheck;
using FsCheck.Fluent;

namespace JobGen.Tests.Policies;

/// <summary>
/// A limit as the tests of all limits see it: a value as Shared/Policies/Everything.cs declares it, random values, and what the
/// kernel is to be told. Written by hand from the SDK's constants, so that nothing of the product vouches for itself.
/// </summary>
internal abstract class LimitRow(string name, int informationClass)
{
    public string Name => name;

    /// <summary>The class that holds it; 0 where a function of its own does.</summary>
    public int InformationClass => informationClass;

    /// <summary>The limit that has to be off where this one is on.</summary>
    public string? Excludes { get; init; }

    public abstract bool IsOn(in EveryLimit.Limits limits);

    /// <summary>The value that is declared.</summary>
    public abstract object? Sample { get; }

    /// <summary>Some limits with a random value of this one, off included.</summary>
    public abstract Gen<EveryLimit.Limits> Vary(EveryLimit.Limits limits);

    /// <summary>Sets the job's property to the value that other limits have.</summary>
    public abstract void Set(EveryLimit job, in EveryLimit.Limits from);

    /// <summary>Sets the job's property, and no other, to the value that is declared.</summary>
    public abstract void SetSample(EveryLimit job);

    /// <summary>Sets the job's property, and no other, to what is off.</summary>
    public abstract void SwitchOff(EveryLimit job);

    public abstract object? Read(EveryLimit job);

    /// <summary>Takes the value over from other limits.</summary>
    public abstract void Change(ref EveryLimit.Limits limits, in EveryLimit.Limits from);

    /// <summary>Writes what the kernel should be told.</summary>
    public abstract void Write(WireBytes bytes, in EveryLimit.Limits limits);

    public EveryLimit.Limits Apply(EveryLimit.Limits limits, in EveryLimit.Limits from)
    {
        Change(ref limits, in from);
        return limits;
    }

    public override string ToString() => name;
}

/// <summary>A row, with the type of its limit.</summary>
internal sealed class LimitRow<T>(string name, int informationClass, T sample, Gen<T> random, Action<WireBytes, T> write)
    : LimitRow(name, informationClass)
{
    private readonly Func<EveryLimit, T> _read = typeof(EveryLimit).GetProperty(name)!.GetMethod!.CreateDelegate<Func<EveryLimit, T>>();
    private readonly Action<EveryLimit, T> _set = typeof(EveryLimit).GetProperty(name)!.SetMethod!.CreateDelegate<Action<EveryLimit, T>>();
    private readonly Getter _get = typeof(EveryLimit.Limits).GetProperty(name)!.GetMethod!.CreateDelegate<Getter>();
    private readonly Putter _put = typeof(EveryLimit.Limits).GetProperty(name)!.SetMethod!.CreateDelegate<Putter>();

    private delegate T Getter(ref EveryLimit.Limits limits);

    private delegate void Putter(ref EveryLimit.Limits limits, T value);

    public override object? Sample => sample;

    public override bool IsOn(in EveryLimit.Limits limits) => !EqualityComparer<T>.Default.Equals(Get(limits), default);

    public override Gen<EveryLimit.Limits> Vary(EveryLimit.Limits limits) => random.Select(value => With(limits, value));

    public override void Set(EveryLimit job, in EveryLimit.Limits from)
    {
        if (Excludes is { } other && IsOn(in from))
        {
            LimitTable.Of(other).SwitchOff(job);
        }

        _set(job, Get(from));
    }

    public override void SetSample(EveryLimit job) => _set(job, sample);

    public override void SwitchOff(EveryLimit job) => _set(job, default!);

    public override object? Read(EveryLimit job) => _read(job);

    public override void Change(ref EveryLimit.Limits limits, in EveryLimit.Limits from) => limits = With(limits, Get(from));

    public override void Write(WireBytes bytes, in EveryLimit.Limits limits)
    {
        if (IsOn(in limits))
        {
            write(bytes, Get(limits));
        }
    }

    private T Get(EveryLimit.Limits limits) => _get(ref limits);

    private EveryLimit.Limits With(EveryLimit.Limits limits, T value)
    {
        _put(ref limits, value);
        return Excludes is { } other && IsOn(in limits) ? LimitTable.Of(other).Apply(limits, EveryLimit.Limits.None) : limits;
    }
}
