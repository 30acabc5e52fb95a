using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Runs a property on many random values, the same in every run. A failure prints its seed.</summary>
internal static class RandomCases
{
    internal static void Check<T>(Gen<T> generator, int shortCount, Action<T> property)
    {
        Assert.SkipUnless(RuntimeFeature.IsDynamicCodeSupported, "FsCheck reflects over itself, of which native code keeps too little.");
        int cases = Soak.Times(shortCount);
        int ran = 0;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay((ulong)Soak.Seed(20_260_000), 1_234_567);
        Prop.ForAll(generator.ToArbitrary(), value =>
        {
            ran++;
            property(value);
        }).Check(config);

        // A replay that is given a size as well runs one case only.
        Assert.Equal(cases, ran);
    }
}
