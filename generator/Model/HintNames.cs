using System.Globalization;
using System.Text;

namespace JobGen.Generator.Model;

/// <summary>Names generated files.</summary>
internal static class HintNames
{
    /// <summary>
    /// A readable name with a hash of the full metadata name: hint names compare without case and lose the difference
    /// between a dot, a plus and an underscore, and one collision drops the output of the whole generator.
    /// </summary>
    public static string For(string metadataName)
    {
        StringBuilder name = new(metadataName.Length + 16);
        foreach (char c in metadataName)
        {
            name.Append(char.IsLetterOrDigit(c) || c is '_' or '.' ? c : c == '+' ? '.' : '_');
        }

        return name.Append('.').Append(Hash(metadataName)).Append(".g.cs").ToString();
    }

    // FNV-1a: string.GetHashCode differs from run to run, and the output must not.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
