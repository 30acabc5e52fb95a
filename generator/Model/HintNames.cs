using System.Globalization;
using System.Text;

namespace JobGen.Generator.Model;

/// <summary>Names generated files.</summary>
internal static class HintNames
{
    // File systems end a name at 255 bytes of UTF-8 or 255 units of UTF-16, and Windows a path at 260: the folders need room too.
    private const int MostBytes = 100;

    /// <summary>
    /// A readable name with a hash of the full name: hint names compare without case, lose the difference between a dot, a plus
    /// and an underscore, and are cut where they are long, and one collision drops the output of the whole generator.
    /// </summary>
    public static string For(string fullName)
    {
        StringBuilder name = new(fullName.Length + 16);
        foreach (char c in End(fullName))
        {
            name.Append(char.IsLetterOrDigit(c) || c is '_' or '.' ? c : c == '+' ? '.' : '_');
        }

        return name.Append('.').Append(Hash(fullName)).Append(".g.cs").ToString();
    }

    // The class is told by the end of its name. Half of a surrogate pair is no letter and becomes an underscore.
    private static string End(string fullName)
    {
        int start = fullName.Length;
        for (int bytes = 0; start > 0 && (bytes += Encoding.UTF8.GetByteCount([fullName[start - 1]])) <= MostBytes; start--)
        {
        }

        return fullName.Substring(start);
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
