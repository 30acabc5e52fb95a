namespace JobGen.Consumers.Nested
{
    /// <summary>Holds policies that only it uses.</summary>
    public static partial class Adjustable
    {
        /// <summary>Whether a job with limits that are all off says so.</summary>
        /// <returns><see langword="true"/> where it does.</returns>
        public static bool IsOffByDefault() => Off.DeclaredLimits == Off.Limits.None;

        // Every limit declared and off.
        [JobPolicy]
        [KillOnJobClose(false), BreakawayOk(false), SilentBreakawayOk(false), DieOnUnhandledException(false)]
        [ActiveProcessLimit, ProcessMemoryLimit, JobMemoryLimit, WorkingSetLimit, ProcessTimeLimit, JobTimeLimit]
        [PriorityClassLimit, SchedulingClassLimit, AffinityLimit, CpuRateControl, NetRateControl, UIRestrictions]
        private sealed partial class Off;

        /// <summary>Inside a structure inside a class.</summary>
        internal readonly partial record struct Inner
        {
            [JobPolicy]
            [NetRateControl(MaxBandwidth = ByteSize.MiB, DscpTag = 0x20)]
            [UIRestrictions(UIRestrictions.ReadClipboard | UIRestrictions.WriteClipboard)]
            [JobCounters(JobCounterGroups.Basic)]
            internal sealed partial class Quiet;
        }
    }
}

namespace JobGen.Consumers.Groups
{
    /// <summary>Open for derivation, and on processors of two groups.</summary>
    [JobPolicy]
    [GroupAffinity(0, 0xFF)]
    [GroupAffinity(1, 0xFF)]
    [CpuRateControl(MinRate = 10, MaxRate = 40)]
    public partial class TwoGroups;
}
