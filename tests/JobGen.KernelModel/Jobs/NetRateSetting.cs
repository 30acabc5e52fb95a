namespace JobGen.Model;

/// <summary>Class 32; a value is zero where its flag is off.</summary>
public readonly record struct NetRateSetting(uint Flags, ulong MaxBandwidth, byte DscpTag);
