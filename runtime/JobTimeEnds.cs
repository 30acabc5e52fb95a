namespace JobGen;

/// <summary>How Windows told that the job time ended.</summary>
[Flags]
internal enum JobTimeEnds
{
    None = 0,

    /// <summary>By the message END_OF_JOB_TIME.</summary>
    Posted = 1,

    /// <summary>By the signal of the job object.</summary>
    Signalled = 2,
}
