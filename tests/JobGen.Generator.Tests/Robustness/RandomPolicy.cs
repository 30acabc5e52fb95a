using System.Text;
using JobGen.Generator.Limits;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>A random source with one policy: a mix of attributes and values, most of them at an edge, in a random shape.</summary>
internal sealed class RandomPolicy
{
    private static readonly string[] _flags =
    [
        .. typeof(FlagLimit).Assembly.GetTypes()
            .Where(type => type.BaseType == typeof(FlagLimit))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] _bytes =
        ["0", "1", "4095", "4096", "4097", "512 * ByteSize.MiB", "uint.MaxValue", "4294967296", "ulong.MaxValue", "ulong.MaxValue - 4095"];

    private static readonly string[] _doubles =
    [
        "0", "-1", "-0.0", "0.004", "0.01", "0.29", "1", "33.333", "50", "99.999", "100", "100.01", "1e18", "922337203685.4775807",
        "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.MaxValue", "double.MinValue", "double.Epsilon",
    ];

    private static readonly string[] _ints = ["0", "1", "5", "9", "10", "-1", "int.MinValue", "int.MaxValue"];
    private static readonly string[] _uints = ["0", "1", "9", "10", "65536", "uint.MaxValue"];
    private static readonly string[] _masks = ["0", "1", "0b1010", "0x8000_0000_0000_0000", "ulong.MaxValue"];
    private static readonly string[] _texts =
        ["null", "\"\"", "@\"C:\"", "\"Local\\\\Name\"", "\"a\\\"b\\n{0}\\uD800\"", "\"名前\"", "\"*/ //\""];
    private static readonly string[] _names =
        ["Sandbox", "sandBox", "@class", "@event", "Überwachung", "System", "JobGen", "Kernel32", "P", "_"];

    private static readonly string[] _outers =
    [
        "partial class", "static partial class", "partial struct", "readonly partial struct", "partial interface", "partial record",
        "partial record struct", "internal abstract partial class",
    ];

    private static readonly string[] _unsoundOuters = ["class", "sealed class", "struct"];

    private static readonly string[] _unsoundModifiers = ["", "static partial", "abstract partial", "sealed"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private bool _hasCounters = true;

    private RandomPolicy(Random random) => _random = random;

    /// <summary>The source, in the namespace given.</summary>
    public string Source => _text.ToString();

    /// <summary>
    /// Whether code can be generated into the policy; <see langword="null"/> where that depends on an error of the compiler's.
    /// </summary>
    public bool? IsSound { get; private set; } = true;

    /// <param name="random">Decides.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="usings">The directives at the top.</param>
    public static RandomPolicy Create(Random random, string space, string usings)
    {
        RandomPolicy policy = new(random);
        policy._text.AppendLine(usings);
        policy.Write(space);
        return policy;
    }

    private void Write(string space)
    {
        bool isBlock = Chance(2);
        _text.Append("namespace ").Append(space).Append(Chance(10) ? ".System" : string.Empty).AppendLine(isBlock ? " {" : ";");
        int depth = Chance(2) ? 0 : _random.Next(1, 4);
        for (int level = 0; level < depth; level++)
        {
            bool isSound = !Chance(6);
            bool isGeneric = Chance(6);
            Mix(isSound && !isGeneric);
            _text.Append(Pick(isSound ? _outers : _unsoundOuters))
                .Append(" Outer")
                .Append(level)
                .Append(isGeneric ? "<T>" : string.Empty)
                .Append(" { ");
        }

        WriteAttributes();
        bool isSoundClass = !Chance(4);
        Mix(isSoundClass);
        string name = Pick(_names);
        _text.Append(
            isSoundClass ? Pick(["partial", "sealed partial", "unsafe partial", "internal sealed partial"]) : Pick(_unsoundModifiers));
        _text.Append(" class ").Append(name).Append(Chance(5) ? Pick(RandomMembers.Bases, name) : string.Empty);
        _text.AppendLine(Chance(3)
            ? $" {{ {Pick(RandomMembers.Members, name)} {Pick(RandomMembers.Members, name)} }}"
            : Pick([";", " { }", " { int _mine; public int Mine => _mine++; }"]));
        if (isSoundClass && Chance(8))
        {
            _text.Append("partial class ").Append(name).Append(Pick(RandomMembers.Bases, name)).AppendLine(" { }");
        }

        _text.Append('}', depth).AppendLine().AppendLine(Pick(RandomMembers.Neighbours)).Append('}', isBlock ? 1 : 0);
    }

    private string Pick((string Text, bool? IsSound)[] from, string policy)
    {
        (string text, bool? isSound) = from[_random.Next(from.Length)];
        Mix(isSound == false && !_hasCounters && RandomMembers.OfCounters.Contains(text) ? true : isSound);
        return text.Replace("$", policy, StringComparison.Ordinal);
    }

    private void Mix(bool? isSound) => IsSound = IsSound == false || isSound == false ? false : IsSound is null ? null : isSound;

    private void WriteAttributes()
    {
        int rarity = _random.Next(3, 30);
        List<string> attributes = [.. Limits().Where(_ => Chance(rarity))];
        attributes.Insert(_random.Next(attributes.Count + 1), Chance(3) ? $"JobPolicy(Name = {Pick(_texts)})" : "JobPolicy");
        if (!Chance(4))
        {
            string groups = Pick(["0", "0", "1", "2", "4", "8", "15", "16", "-1"]);
            attributes.Add($"JobCounters((JobCounterGroups)({groups}))");
            _hasCounters = groups is not ("0" or "16");
        }

        bool isOneList = Chance(2);
        _text.AppendLine(
            isOneList ? $"[{string.Join(", ", attributes)}]" : string.Concat(attributes.Select(attribute => $"[{attribute}]\n")));
    }

    private IEnumerable<string> Limits()
    {
        foreach (string flag in _flags)
        {
            yield return flag + Pick([string.Empty, "()", "(true)", "(enabled: false)"]);
        }

        foreach (string memory in (string[])["ProcessMemoryLimit", "JobMemoryLimit"])
        {
            yield return memory + Optional(Pick(_bytes));
        }

        foreach (string count in (string[])["ActiveProcessLimit", "SchedulingClassLimit"])
        {
            yield return count + Optional(Pick(_uints));
        }

        yield return "WorkingSetLimit" + Optional($"{Pick(_bytes)}, {Pick(_bytes)}");
        yield return "ProcessTimeLimit" + Named(("Seconds", Pick(_doubles)));
        yield return "JobTimeLimit" + Named(("Seconds", Pick(_doubles)), ("AtLimit", $"(EndOfJobTimeAction)({Pick(_ints)})"));
        yield return "PriorityClassLimit" + Optional(Pick(["ProcessPriorityClass.High", $"(ProcessPriorityClass)({Pick(_ints)})"]));
        yield return $"AffinityLimit({Pick(_masks)}, Subset = {Pick(["true", "false"])})";
        yield return "GroupAffinity" + Optional($"{_random.Next(65536)}, {Pick(_masks)}");
        yield return "GroupAffinity" + Optional($"{_random.Next(3)}, {Pick(_masks)}");
        yield return "UIRestrictions" + Optional(
            Pick(["UIRestrictions.Desktop", $"(UIRestrictions)({Pick(_ints)})", $"(UIRestrictions){_random.Next(0x800)}"]));
        yield return "CpuRateControl" + Named(
            ("HardCap", Pick(_doubles)),
            ("SoftRate", Pick(_doubles)),
            ("Weight", Pick(_ints)),
            ("MinRate", Pick(_doubles)),
            ("MaxRate", Pick(_doubles)),
            ("Notify", "true"));
        yield return "NetRateControl" + Named(("MaxBandwidth", Pick(_bytes)), ("DscpTag", $"{_random.Next(256)}"));
        for (int volume = 0; volume < 2; volume++)
        {
            yield return "IoRateControl" + Named(
                [
                    ("MaxIops", Pick(_bytes)),
                    ("MaxBandwidth", Pick(_bytes)),
                    ("ReservationIops", Pick(_bytes)),
                    ("BaseIoSize", Pick(_uints)),
                ],
                Chance(2) ? Pick(_texts) + "!" : null);
        }

        yield return "NotificationLimit" + Named(
            ("JobMemory", Pick(_bytes)),
            ("JobMemoryLow", Pick(_bytes)),
            ("IoReadBytes", Pick(_bytes)),
            ("IoWriteBytes", Pick(_bytes)),
            ("JobUserTimeSeconds", Pick(_doubles)),
            ("CpuRateTolerance", $"(RateControlTolerance)({Pick(_ints)})"),
            ("IoRateInterval", $"(RateControlToleranceInterval)({Pick(_ints)})"),
            ("NetRateInterval", "RateControlToleranceInterval.Short"));
    }

    private string Named(params (string Name, string Value)[] values) => Named(values, null);

    private string Named((string Name, string Value)[] values, string? first)
    {
        IEnumerable<string> written = values.Where(_ => Chance(3)).Select(value => $"{value.Name} = {value.Value}");
        return $"({string.Join(", ", first is null ? written : written.Prepend(first))})";
    }

    private string Optional(string value) => Chance(4) ? string.Empty : $"({value})";

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
