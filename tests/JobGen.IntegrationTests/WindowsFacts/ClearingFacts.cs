using Xunit;
using static JobGen.IntegrationTests.WindowsFacts.RawJob;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>What Windows answers where a limit is switched off that was never on.</summary>
public sealed class ClearingFacts : RealWindows
{
    private const int CpuRate = 15;
    private const int NetRate = 32;
    private const int Notifications = 12;
    private const int Notifications2 = 33;

    [WindowsFact(SkipOnWine = Skipped)]
    public void Only_a_CPU_rate_refuses_it()
    {
        using KillOnClose job = KillOnClose.Create();
        (int Cpu, int Net, int Version1, int Version2) errors = (
            Set(job, CpuRate, default(ulong)),
            Set(job, NetRate, default(UInt128)),
            Set(job, Notifications, default(NotificationLimitInformation)),
            Set(job, Notifications2, default(Bytes72)));
        Print("clears of never-set CPU rate, net rate, notification limits 1 and 2", errors);
        Assert.Equal((87, 0, 0, 0), errors);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Policy_switches_off_what_was_never_on()
    {
        using NeverSet job = NeverSet.Create();
        job.ResetLimits();
        job.CpuRateControl = null;
        job.NetRateControl = null;
        job.NotificationLimit = null;
        Assert.Equal(NeverSet.Limits.None with { KillOnJobClose = job.KillOnJobClose }, job.QueryLimits());
    }

    [System.Runtime.CompilerServices.InlineArray(72)]
    private struct Bytes72
    {
        private byte _first;
    }
}
