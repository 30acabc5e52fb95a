namespace JobGen.TestSupport;

/// <summary>Where a field lies, in bytes.</summary>
internal readonly record struct FieldPlace(int Offset, int Size);
