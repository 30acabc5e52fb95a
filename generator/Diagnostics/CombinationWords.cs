namespace JobGen.Generator.Diagnostics;

/// <summary>
/// What is said of values that are right and do not go together, without what differs between attributes and options. The rules and
/// <c>jobrun explain</c> are compiled from this one file, so that both say the same.
/// </summary>
internal static class CombinationWords
{
    internal const string OutOfReach = "every child leaves the job, out of reach of {0}. Write ";

    internal const string JobBelowProcess =
        "'{0}' ({1}) is below '{2}' ({3}), so that the job's limit is reached first and the other one does nothing. Give the "
        + "larger value to the job.";

    internal const string JobLimitNotReached =
        "'{0}' ({1} bytes) is never reached, since {2} processes of {3} bytes have {4} bytes at most. Give the job less "
        + "than that, or leave '{0}' out.";

    internal const string ThresholdNeverReached = "'{0}' is never reported, because {1}. Write {2} instead.";

    internal const string AllocationFails =
        "an allocation above the JobMemoryLimit of {0} bytes fails, so that {1} bytes are not exceeded";

    internal const string JobTimeFirst = "the JobTimeLimit is reached first";

    internal const string LessThanLimit = "less than the limit";

    internal const string LowAboveHigh =
        "'JobMemoryLow' ({0} bytes) is {1} ({2} bytes), so that {3}. Write the smaller one as 'JobMemoryLow'.";

    internal const string ToleranceWithoutRate =
        "'{0}' reports that a rate control is exceeded, and {1}, so that nothing is reported. Add '{2}'.";

    internal const string NeedsPrivilege =
        "'{0}' needs SeIncreaseBasePriorityPrivilege. JobGen enables it for the call where the account holds it, as "
        + "administrators do; for others Windows answers 1314, also when another limit of the job is changed. Run "
        + "elevated, or leave the limit off.";

    internal const string IoRateIgnored =
        "Microsoft documents I/O rate control as not supported from Windows 10 version 1607 on, where it may succeed and limit "
        + "nothing. Leave it out, or use ";

    internal const string RestrictionNeedsNewWindows =
        "'{0}' is known from Windows build {1} on, and below it Windows refuses all of the restrictions with 87. Leave it out, or ";
}
