using System.Security.Cryptography;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(SeededOrder))]
[assembly: Xunit.TestClassOrderer(typeof(SeededOrder))]
[assembly: Xunit.TestMethodOrderer(typeof(SeededOrder))]
[assembly: Xunit.TestCaseOrderer(typeof(SeededOrder))]

namespace JobGen.TestSupport;

/// <summary>
/// An order of all tests that depends on their names and on the seed in JOBGEN_TEST_SEED. The order of xunit itself depends on
/// the folder, so a test that needs another one's leftovers would pass in one clone and fail in the next.
/// </summary>
public sealed class SeededOrder : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    private static readonly string s_seed = Environment.GetEnvironmentVariable("JOBGEN_TEST_SEED") ?? "0";

    /// <summary>The id at the end of a collection's name depends on the folder.</summary>
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection =>
        Shuffle(testCollections, collection => collection.TestCollectionDisplayName.Split(" (id: ")[0]);

    /// <inheritdoc/>
    public IReadOnlyCollection<T?> OrderTestClasses<T>(IReadOnlyCollection<T?> testClasses)
        where T : notnull, ITestClass =>
        Shuffle(testClasses, type => type?.TestClassName);

    /// <inheritdoc/>
    public IReadOnlyCollection<T?> OrderTestMethods<T>(IReadOnlyCollection<T?> testMethods)
        where T : notnull, ITestMethod =>
        Shuffle(testMethods, method => method?.MethodName);

    /// <inheritdoc/>
    public IReadOnlyCollection<T> OrderTestCases<T>(IReadOnlyCollection<T> testCases)
        where T : notnull, ITestCase =>
        Shuffle(testCases, testCase => testCase.TestCaseDisplayName);

    private static T[] Shuffle<T>(IReadOnlyCollection<T> tests, Func<T, string?> name) =>
        [.. tests.OrderBy(test => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{s_seed} {name(test)}"))), StringComparer.Ordinal)];
}
