using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>How a structure carries a limit.</summary>
/// <param name="Limit">The limit's record.</param>
/// <param name="Write">The statements that put, into a variable that holds the structure, a value given as an expression.</param>
/// <param name="Read">The expression that takes it out of such a variable again.</param>
internal sealed record CarriedLimit(Type Limit, Func<string, string, IReadOnlyList<string>> Write, Func<string, string> Read)
{
    /// <summary>A value in the form in which the kernel keeps it, as an expression.</summary>
    public Func<string, string> Normalize { get; init; } = value => value;

    /// <summary>The flag that is all of the limit, as an expression; <see langword="null"/> where it has a value beside.</summary>
    public string? OnlyFlag { get; init; }

    /// <summary>A limit that is a flag.</summary>
    public static CarriedLimit Flag<T>(string flag)
        where T : Limit => new(
            typeof(T),
            (target, value) => [$"{target}[{Constant(flag)}] = {value};"],
            source => $"{source}[{Constant(flag)}]")
        {
            OnlyFlag = Constant(flag),
        };

    /// <summary>A limit that a flag switches and a field keeps.</summary>
    public static CarriedLimit Field<T>(
        string flag, string field, Func<string, string>? toWire = null, Func<string, string>? fromWire = null)
        where T : Limit => new(
            typeof(T),
            (target, value) => [Set(target, flag, field, toWire?.Invoke(value) ?? value)],
            source => $"{source}[{Constant(flag)}] ? {fromWire?.Invoke($"{source}.{field}") ?? $"{source}.{field}"} : null");

    public static string Set(string target, string flag, string field, string value) =>
        $"{target}.Set({Constant(flag)}, ref {target}.{field}, {value});";

    public static string Constant(string name) => $"{RuntimeNames.NativeApi}WinNT.{name}";
}
