using System.Globalization;

namespace JobGen.TestSupport;

/// <summary>
/// How often proofs by repetition repeat: as often as each says, and many times that with other seeds where tests/soak.sh runs them.
/// </summary>
internal static class Soak
{
    private static readonly int s_factor = Read("JOBGEN_TEST_SOAK", 1);

    // Always the same where the run is short, so that a failure comes again.
    private static readonly int s_firstSeed = s_factor > 1 ? Read("JOBGEN_TEST_SEED", 1) : 1;

    /// <summary>The seed of a test that has one.</summary>
    public static int Seed(int ofShortRun) => ofShortRun + s_firstSeed - 1;

    /// <summary>Turns the count of a short run into that of this one.</summary>
    public static int Times(int count) => count * s_factor;

    /// <summary>As many seeds as a short run has, and more in a long one.</summary>
    public static IEnumerable<int> Seeds(int count) => Enumerable.Range(s_firstSeed, Times(count));

    private static int Read(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : otherwise;
}
