using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>How a structure carries a limit.</summary>
/// <param name="Limit">The limit's record.</param>
/// <param name="Write">The statements that put a value, given as an expression, into the structure.</param>
/// <param name="Read">The expression that takes it out again.</param>
internal sealed record CarriedLimit(Type Limit, Func<string, IReadOnlyList<string>> Write, string Read)
{
    /// <summary>A value in the form in which the kernel keeps it, as an expression.</summary>
    public Func<string, string> Normalize { get; init; } = value => value;

    /// <summary>The value of a limit's flag, which is all of it.</summary>
    public static CarriedLimit Flag<T>(string variable, string flag)
        where T : Limit => new(typeof(T), value => [$"{variable}[{Constant(flag)}] = {value};"], $"{variable}[{Constant(flag)}]");

    /// <summary>The value of a limit that a flag switches and a field keeps.</summary>
    public static CarriedLimit Field<T>(
        string variable, string flag, string field, Func<string, string>? toWire = null, Func<string, string>? fromWire = null)
        where T : Limit => new(
            typeof(T),
            value => [Set(variable, flag, field, toWire is null ? value : toWire(value))],
            $"{variable}[{Constant(flag)}] ? {(fromWire is null ? $"{variable}.{field}" : fromWire($"{variable}.{field}"))} : null");

    public static string Set(string variable, string flag, string field, string value) =>
        $"{variable}.Set({Constant(flag)}, ref {variable}.{field}, {value});";

    public static string Constant(string name) => $"{RuntimeNames.NativeApi}WinNT.{name}";
}
