namespace JobGen;

/// <summary>The security descriptor and the handle inheritance of a job that is being created.</summary>
public sealed class JobSecurity
{
    /// <summary>
    /// The security descriptor in SDDL, as <c>D:P(A;;GA;;;SY)(A;;GA;;;BA)</c>, or <see langword="null"/> for the default of
    /// the creator's token.
    /// </summary>
    /// <remarks>Source: Security Descriptor String Format (Microsoft Learn).</remarks>
    public string? Sddl { get; init; }

    /// <summary>
    /// <see langword="true"/> to let child processes inherit the job handle. A child that holds the handle keeps the job open,
    /// so that a kill-on-close job no longer ends with its creator: leave it <see langword="false"/> unless that is meant.
    /// </summary>
    public bool InheritHandle { get; init; }
}
