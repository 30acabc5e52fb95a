namespace JobGen.Publishing.Tests;

/// <summary>How a program is published.</summary>
public enum PublishMode
{
    Jit,
    Trimmed,
    NativeAot,
}

/// <summary>What was published, what the SDK said meanwhile, and what the program printed.</summary>
internal sealed record PublishedApp(string Folder, string Messages, string[] Output)
{
    /// <summary>Says how it was compiled; all other lines are those of every mode.</summary>
    public string FirstLine => Output[0];

    public string[] Rest => Output[1..];

    public long Size => Directory.EnumerateFiles(Folder).Where(IsDeployed).Sum(file => new FileInfo(file).Length);

    public string[] Files => [.. Directory.EnumerateFiles(Folder).Where(IsDeployed).Select(file => Path.GetFileName(file))];

    private static bool IsDeployed(string file) => Path.GetExtension(file) is not (".pdb" or ".xml");
}
