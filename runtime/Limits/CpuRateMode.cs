namespace JobGen;

/// <summary>How a <see cref="CpuRate"/> limits a job.</summary>
public enum CpuRateMode
{
    /// <summary>Rate control is off.</summary>
    None = 0,

    /// <summary>A cap that holds even where processors idle: <see cref="CpuRate.HardCapPercent"/>.</summary>
    HardCap,

    /// <summary>A rate that gives way where processors idle: <see cref="CpuRate.SoftPercent"/>.</summary>
    Soft,

    /// <summary>A share relative to the weights of other jobs: <see cref="CpuRate.RelativeWeight"/>.</summary>
    Weight,

    /// <summary>A reservation with a cap: <see cref="CpuRate.MinPercent"/> and <see cref="CpuRate.MaxPercent"/>.</summary>
    MinMax,

    /// <summary>A combination of flags that this version does not know; it is kept as Windows gave it.</summary>
    Unknown,
}
