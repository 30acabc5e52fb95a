using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobGen.Benchmarks;

/// <summary>What the policy EveryLimit declares, as one who knows the structures sets and queries it: a call a class.</summary>
internal struct EveryClass
{
    public Extended Extended;
    public uint UIRestrictions;
    public uint EndOfJobTimeAction;
    public GroupAffinity Group;
    public CpuRate Cpu;
    public NetRate Network;
    public Thresholds Notifications;
    public IoRate Io;

    public static EveryClass OfEveryLimit
    {
        get
        {
            Extended extended = Extended.OfOneClass;
            extended.LimitFlags |= 0x1 | 0x2 | 0x4 | 0x80 | 0x400;
            extended.PerProcessUserTimeLimit = 60 * TimeSpan.TicksPerSecond;
            extended.PerJobUserTimeLimit = 600 * TimeSpan.TicksPerSecond;
            extended.MinimumWorkingSetSize = 1 << 20;
            extended.MaximumWorkingSetSize = 64 << 20;
            extended.SchedulingClass = 4;
            Thresholds thresholds = default;
            thresholds[3] = 400 << 20;
            thresholds[5] = 0x200;
            return new()
            {
                Extended = extended,
                UIRestrictions = 1,
                EndOfJobTimeAction = 1,
                Group = new() { Mask = 1 },
                Cpu = new() { Flags = 5, Value = 5000 },
                Network = new() { MaxBandwidth = 10 << 20, Flags = 3 },
                Notifications = thresholds,
                Io = new() { MaxIops = 100, Flags = 1 },
            };
        }
    }

    public static void Set(ByHand job, in EveryClass limits)
    {
        job.Set(ByHand.ExtendedLimits, in limits.Extended);
        SetAllButExtended(job, in limits);
    }

    public static void SetAllButExtended(ByHand job, in EveryClass limits)
    {
        SetOtherFour(job, in limits);
        job.Set(6, in limits.EndOfJobTimeAction);
        job.Set(14, in limits.Group);
        job.SetIoRate(in limits.Io);
    }

    public static void Query(ByHand job, out EveryClass limits)
    {
        QueryFive(job, out limits);
        job.Query(6, out limits.EndOfJobTimeAction);
        job.Query(14, out limits.Group);
        job.QueryIoRate(out limits.Io);
    }

    public static void SetFive(ByHand job, in EveryClass limits)
    {
        job.Set(ByHand.ExtendedLimits, in limits.Extended);
        SetOtherFour(job, in limits);
    }

    public static void QueryFive(ByHand job, out EveryClass limits)
    {
        Unsafe.SkipInit(out limits);
        job.Query(ByHand.ExtendedLimits, out limits.Extended);
        job.Query(4, out limits.UIRestrictions);
        job.Query(15, out limits.Cpu);
        job.Query(32, out limits.Network);
        job.Query(33, out limits.Notifications);
    }

    private static void SetOtherFour(ByHand job, in EveryClass limits)
    {
        job.Set(4, in limits.UIRestrictions);
        job.Set(15, in limits.Cpu);
        job.Set(32, in limits.Network);
        job.Set(33, in limits.Notifications);
    }

    /// <summary>JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.</summary>
    internal struct CpuRate
    {
        public uint Flags;
        public uint Value;
    }

    /// <summary>JOBOBJECT_NET_RATE_CONTROL_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    internal struct NetRate
    {
        public ulong MaxBandwidth;
        public uint Flags;
    }

    /// <summary>GROUP_AFFINITY.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    internal struct GroupAffinity
    {
        public nuint Mask;
        public ushort Group;
    }

    /// <summary>JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2.</summary>
    [InlineArray(9)]
    internal struct Thresholds
    {
        private ulong _first;
    }

    /// <summary>JOBOBJECT_IO_RATE_CONTROL_INFORMATION.</summary>
    internal struct IoRate
    {
        public long MaxIops;
        public long MaxBandwidth;
        public long ReservationIops;
        public nint VolumeName;
        public uint BaseIoSize;
        public uint Flags;
    }
}
