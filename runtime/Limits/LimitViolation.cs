using System.Globalization;

namespace JobGen;

/// <summary>A threshold that was passed, and the value that passed it.</summary>
/// <typeparam name="T">Bytes, a time, or a tolerance.</typeparam>
/// <param name="Limit">The threshold in force when the violation was read.</param>
/// <param name="Reached">The value at that time.</param>
public readonly record struct LimitViolation<T>(T Limit, T Reached)
    where T : struct
{
    /// <summary>The violation as <c>500 (limit 400)</c>.</summary>
    /// <returns>Text that does not depend on the culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reached} (limit {Limit})");
}
