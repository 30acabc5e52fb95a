namespace JobGen.Model;

/// <summary>Build numbers that matter to job objects.</summary>
public static class WindowsBuilds
{
    public const int Windows7 = 7601;

    /// <summary>Nested jobs, notification limits, CPU rates, detaching a port.</summary>
    public const int Windows8 = 9200;

    /// <summary>JOB_LIST, net rates, the second version of notification limits.</summary>
    public const int Windows10 = 10240;

    public const int Windows10Version1607 = 14393;

    /// <summary>Network accounting.</summary>
    public const int Windows11 = 22000;

    /// <summary>The UI restriction on input method editors.</summary>
    public const int Windows11Version22H2 = 22621;

    /// <summary>The UI restriction on the injection of input.</summary>
    public const int Windows11Version24H2 = 26100;
}
