namespace JobGen.Publishing.Tests;

/// <summary>How a program is published.</summary>
public enum PublishMode
{
    Jit,
    Trimmed,
    NativeAot,
}

/// <summary>What was published, and what the SDK said meanwhile.</summary>
internal sealed record PublishedApp(string Executable, string Messages)
{
    private readonly Lazy<string[]> _output = new(() => WindowsProgram.Run(Executable).TrimEnd().Split('\n'));

    /// <summary>Says how it was compiled; all other lines are those of every mode.</summary>
    public string FirstLine => _output.Value[0];

    public string[] Rest => _output.Value[1..];

    public long Size => Files.Sum(file => new FileInfo(file).Length);

    /// <summary>What is to be copied to where it runs.</summary>
    public string[] Files =>
        [.. Directory.GetFiles(Path.GetDirectoryName(Executable)!).Where(file => Path.GetExtension(file) is not (".pdb" or ".xml"))];
}
