using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Limits that limit nothing: a query gives none back for them, so they are compared as none. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LimitValues
{
    /// <summary>A CPU rate as Windows keeps it.</summary>
    /// <param name="rate">A rate.</param>
    /// <returns><see langword="null"/> for <c>default(CpuRate)</c>, else the same.</returns>
    public static CpuRate? NullIfOff(in CpuRate? rate) => rate is { ControlFlags: 0 } ? null : rate;

    /// <summary>Thresholds as Windows keeps them.</summary>
    /// <param name="thresholds">Thresholds.</param>
    /// <returns><see langword="null"/> where none is set, else the same.</returns>
    public static NotificationThresholds? NullIfOff(in NotificationThresholds? thresholds) =>
        thresholds == default(NotificationThresholds) ? null : thresholds;
}
