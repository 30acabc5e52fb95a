namespace JobGen.Generator.Limits;

/// <summary>The processors of one processor group.</summary>
internal readonly record struct GroupMask(ushort Group, ulong Mask);
