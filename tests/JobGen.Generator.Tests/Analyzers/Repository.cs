using System.Runtime.CompilerServices;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The full path of a file, by its path from the root.</summary>
    public static string Path(string relative) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../../..", relative));

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
