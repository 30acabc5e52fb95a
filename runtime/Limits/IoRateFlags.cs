namespace JobGen;

/// <summary>How an I/O rate is enforced, beside its numbers (JOB_OBJECT_IO_RATE_CONTROL_FLAGS of winnt.h).</summary>
/// <remarks>
/// Microsoft names these flags in the SDK and documents none of them; they go to Windows as they are, together with ENABLE.
/// Windows 10 or Server 2016. Source: winnt.h.
/// </remarks>
[Flags]
public enum IoRateFlags
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>JOB_OBJECT_IO_RATE_CONTROL_STANDALONE_VOLUME.</summary>
    StandaloneVolume = 0x2,

    /// <summary>JOB_OBJECT_IO_RATE_CONTROL_FORCE_UNIT_ACCESS_ALL.</summary>
    ForceUnitAccessAll = 0x4,

    /// <summary>JOB_OBJECT_IO_RATE_CONTROL_FORCE_UNIT_ACCESS_ON_SOFT_CAP.</summary>
    ForceUnitAccessOnSoftCap = 0x8,
}
