namespace JobGen.Model;

/// <summary>How jobs with UI restrictions nest.</summary>
public enum UIRestrictionNesting
{
    /// <summary>In no nest, as documented.</summary>
    Refused,

    /// <summary>Believed: one in a nest, which no other with restrictions is above, and set while it has no job below it.</summary>
    Innermost,

    /// <summary>As any other job.</summary>
    Allowed,
}
