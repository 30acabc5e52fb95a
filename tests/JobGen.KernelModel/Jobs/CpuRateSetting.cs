namespace JobGen.Model;

/// <summary>Class 15 as it was set: the control flags and the union after them as one number.</summary>
public readonly record struct CpuRateSetting(uint Flags, uint Value, ushort Minimum);
