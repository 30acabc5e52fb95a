using System.Text.Json;

namespace JobGen.Consumers;

/// <summary>Policies in generic code, and their members in ordinary code.</summary>
internal static class GenericUse
{
    /// <summary>Creates a job of any policy.</summary>
    /// <typeparam name="T">The policy.</typeparam>
    /// <returns>The job.</returns>
    public static T Make<T>()
        where T : JobObject, IJobPolicy<T> => T.Create(string.Empty);

    /// <summary>Uses what is generated.</summary>
    /// <param name="writer">Takes the counters.</param>
    /// <returns>What was read.</returns>
    public static string Use(Utf8JsonWriter writer)
    {
        using BuildSandbox sandbox = BuildSandbox.Create(BuildSandbox.DeclaredLimits with { ActiveProcessLimit = 8 });
        bool isOpen = BuildSandbox.TryOpen("other", out BuildSandbox? other, JobAccess.Query);
        using (other)
        {
            if (isOpen)
            {
                _ = other!.Name;
            }
        }

        sandbox.JobMemoryLimit = 768 * ByteSize.MiB;
        sandbox.CpuRateControl = CpuRate.HardCap(25) with { Notify = true };
        sandbox.Tighten(ByteSize.GiB);
        sandbox.ReadCounters(out BuildSandbox.Counters counters);
        counters.WriteTo(writer);
        sandbox.QueryLimits(out BuildSandbox.Limits limits);
        sandbox.Apply(in limits);
        sandbox.ResetLimits();
        return sandbox.ReadLimitViolations(out LimitViolations violations) ? $"{violations} {limits}" : sandbox.HasLimits().ToString();
    }
}
