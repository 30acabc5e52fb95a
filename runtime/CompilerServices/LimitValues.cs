using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Values of limits as they are compared and kept. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LimitValues
{
    /// <summary>Declared I/O rates, made once, since they are a list. Code that is changed while it runs may declare others then.</summary>
    /// <param name="made">Where they are kept.</param>
    /// <param name="declared">The rates, at most one for each volume.</param>
    /// <returns>The rates as one value.</returns>
    public static IoRates Declared(ref IoRates made, params ReadOnlySpan<IoRate> declared)
    {
        IoRates rates = made;
        return rates.Holds(declared) ? rates : made = IoRates.Create(declared);
    }

    /// <summary>A CPU rate as Windows keeps it.</summary>
    /// <param name="rate">A rate.</param>
    /// <returns><see langword="null"/> for <c>default(CpuRate)</c>, since a query gives none back for it, else the same.</returns>
    public static CpuRate? NullIfOff(in CpuRate? rate) => rate is { ControlFlags: 0 } ? null : rate;

    /// <summary>Thresholds as Windows keeps them.</summary>
    /// <param name="thresholds">Thresholds.</param>
    /// <returns><see langword="null"/> where none is set, else the same.</returns>
    public static NotificationThresholds? NullIfOff(in NotificationThresholds? thresholds) =>
        thresholds == default(NotificationThresholds) ? null : thresholds;
}
