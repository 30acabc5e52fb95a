using Xunit;

namespace JobGen.IntegrationTests;

/// <summary>Tests that count the handles of this process: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CountingHandles
{
    public const string Name = "Counting handles";
}
