namespace JobGen.Model;

/// <summary>A processor group and the processors of it.</summary>
public readonly record struct GroupMask(ushort Group, ulong Mask);
