namespace JobGen.IntegrationTests;

/// <summary>The program that tests put into jobs (tests/JobGen.TestChild); its first argument is its role.</summary>
public static class TestChild
{
    public static string FileName { get; } = Path.Combine(AppContext.BaseDirectory, "JobGen.TestChild.exe");
}
