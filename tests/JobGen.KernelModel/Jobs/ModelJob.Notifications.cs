namespace JobGen.Model;

public sealed partial class ModelJob
{
    private uint _announced;
    private long _notificationTimeStart;

    /// <summary>The notification limits of class 33, which class 12 is a part of.</summary>
    public NotificationLimits Notifications { get; private set; }

    /// <summary>The rates that were exceeded: the tolerance that each reached (1 low, 2 medium, 3 high), 0 where none was.</summary>
    public (uint Cpu, uint Io, uint Net) RateExcess { get; private set; }

    /// <summary>The user time that counts against the notification limit.</summary>
    internal long NotificationUserTime => Usage.UserTime - _notificationTimeStart;

    /// <summary>Setting the class counts its user time from zero again.</summary>
    internal void SetNotifications(NotificationLimits limits)
    {
        Notifications = limits;
        RateExcess = default;
        _announced = 0;
        _notificationTimeStart = Usage.UserTime;
    }

    /// <summary>Lets the job run over its rates by a tolerance of 1 to 3 each, 0 for a rate that is kept.</summary>
    public void ExceedRates(uint processId, uint cpu = 0, uint io = 0, uint net = 0)
    {
        lock (Kernel.Gate)
        {
            RateExcess = (cpu, io, net);
            CheckNotifications(processId);
        }
    }

    /// <summary>The limits that are passed at this moment.</summary>
    internal uint FindViolations()
    {
        NotificationLimits limits = Notifications;
        uint passed = 0;
        Add(NotificationFlags.ReadBytes, Usage.Io.ReadBytes > limits.IoReadBytes);
        Add(NotificationFlags.WriteBytes, Usage.Io.WriteBytes > limits.IoWriteBytes);
        Add(NotificationFlags.JobTime, NotificationUserTime > limits.JobUserTime);
        Add(NotificationFlags.JobMemory, Usage.JobMemory > limits.JobMemory);
        Add(NotificationFlags.JobMemoryLow, Usage.JobMemory < limits.JobMemoryLow);
        Add(NotificationFlags.CpuRate, RateExcess.Cpu >= limits.CpuTolerance && RateExcess.Cpu > 0);
        Add(NotificationFlags.IoRate, RateExcess.Io >= limits.IoTolerance && RateExcess.Io > 0);
        Add(NotificationFlags.NetRate, RateExcess.Net >= limits.NetTolerance && RateExcess.Net > 0);
        return passed;

        void Add(uint flag, bool isPassed) => passed |= isPassed && limits.Has(flag) ? flag : 0;
    }

    /// <summary>Announces a violation once; the next message waits until the violation was queried.</summary>
    internal void CheckNotifications(uint processId)
    {
        if (_announced != 0 || Port is null)
        {
            return;
        }

        uint passed = FindViolations();
        if (passed != 0)
        {
            _announced = passed;
            PostMessage(JobMessage.NotificationLimit, processId);
        }
    }

    /// <summary>The query arms the next message.</summary>
    internal void ArmNotifications() => _announced = 0;
}
