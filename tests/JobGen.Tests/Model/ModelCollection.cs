using Xunit;

namespace JobGen.Tests.Model;

/// <summary>Tests that use the kernel model: there is one kernel in the process, so they run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ModelCollection
{
    public const string Name = "Kernel model";
}
