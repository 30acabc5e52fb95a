using System.Text.RegularExpressions;

namespace JobGen.Generator.Tests.Layers;

/// <summary>Each folder of the generator sees only those below it.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] _fromTheLowest = ["Diagnostics", "Model", "Limits", "Parsing", "Emission", "Validation", "Analyzers"];

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        string generator = Path.Combine(Repository.Root, "generator");
        List<string> upward = [];
        int seen = 0;
        for (int layer = 0; layer < _fromTheLowest.Length; layer++)
        {
            foreach (string file in Directory.EnumerateFiles(
                Path.Combine(generator, _fromTheLowest[layer]), "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match used in NamedFolder.Matches(File.ReadAllText(file)))
                {
                    seen++;
                    if (Array.IndexOf(_fromTheLowest, used.Groups[1].Value) is var other && (other < 0 || other > layer))
                    {
                        upward.Add($"{Path.GetRelativePath(generator, file)} uses {used.Groups[1].Value}");
                    }
                }
            }
        }

        Assert.True(seen > 50, $"Only {seen} names were seen.");
        Assert.Empty(upward);
    }

    [GeneratedRegex(@"\bJobGen\.Generator\.([A-Z]\w+)(?=[.;])", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFolder { get; }
}
