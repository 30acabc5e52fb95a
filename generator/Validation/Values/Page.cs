namespace JobGen.Generator.Validation.Values;

/// <summary>The unit in which Windows counts memory, on every processor that it runs on today.</summary>
internal static class Page
{
    public const ulong Size = 4096;

    public static ulong RoundDown(ulong bytes) => bytes - (bytes % Size);
}
