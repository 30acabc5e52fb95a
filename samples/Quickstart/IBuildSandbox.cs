namespace Quickstart;

/// <summary>What the sample does with its policies beyond what every job can do.</summary>
internal interface IBuildSandbox
{
    /// <summary>What the job has used so far, as JSON.</summary>
    string DescribeCounters();

    /// <summary>Changes one limit while the job runs, and returns all of them as read back.</summary>
    string ChangeJobMemory(ulong bytes);
}
