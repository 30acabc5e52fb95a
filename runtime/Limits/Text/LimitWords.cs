namespace JobGen;

/// <summary>
/// What is wrong with a value and what is allowed, without the end of the sentence, which differs between attributes and text.
/// Generator and runtime are compiled from this one file, so that both say the same.
/// </summary>
internal static class LimitWords
{
    internal const string MemoryBelowPage = "'{0}' is {1} bytes, less than one page of 4096, and Windows answers 87. Write ";

    internal const string WorkingSetBounds = "The working set is {0} to {1} bytes, and Windows answers 87 where a bound is less "
        + "than one page of 4096 or the minimum is above the maximum. Write bounds of a page or more in order";

    internal const string WorkingSetOfAll =
        "The largest number as minimum and maximum is how Windows is asked to empty a working set, and limits nothing. "
        + "Write bounds in bytes";

    internal const string TimeRange = "'{0}' is {1} seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them "
        + "(about 29,000 years). Write ";

    internal const string ActiveProcessRange = "A limit of 0 processes is refused by Windows with 87. Write 1 or more";

    internal const string SchedulingClassRange =
        "The scheduling class is {0}, and Windows answers 87 above 9. Write 0 to 9; 5 is the default of Windows.";

    internal const string PriorityClassUnknown =
        "{0} is no priority class, and Windows takes it for the normal one. "
        + "Write one of Idle, BelowNormal, Normal, AboveNormal, High and RealTime.";

    internal const string AffinityEmpty = "The mask of '{0}' is zero and names no processor, which Windows answers with 87. Write ";

    internal const string ProcessorGroupRange = "Group {0} {1}. Write each group once, 0 to 31, with all of its processors in one ";

    internal const string GroupUnknown = "does not exist on any Windows, which answers 87";

    internal const string EndOfJobTimeUnknown = "{0} is no action, and Windows answers 87. Write ";

    internal const string CpuRateRange = "'{0}' is {1} percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to "
        + "others. Write 0.01 to 100";

    internal const string CpuWeightRange = "The weight is {0}, and Windows answers 87 outside of 1 to 9. Write 1 to 9; 5 is the default.";

    internal const string CpuMinAboveMax =
        "'MinRate' is {0} percent and 'MaxRate' {1}, and Windows answers 87 where the minimum is above the maximum. Write the smaller one ";

    internal const string DscpRange = "The tag is 0x{0:X}, and a DSCP tag has six bits, so that Windows answers 87. Write 0 to 0x3F, as ";

    internal const string IoRateTooLarge =
        "'{0}' is {1}, and Windows keeps I/O rates as signed numbers of 64 bits. Write 1 to 2^63 - 1, or leave '{0}' out for no limit.";

    internal const string RateOfZero = "'{0}' is 0, {1}. Write a rate above zero, or leave '{0}' out for no limit.";

    internal const string NetRateOfZero = "and what Windows makes of no bandwidth is not documented";

    internal const string IoRateOfZero = "which is the way of Windows to say that there is no limit";

    internal const string VolumeRepeated =
        "'{0}' has an I/O rate control already, and only the first one counts. Put all rates of a volume into one ";

    internal const string ThresholdOfZero = "'{0}' is 0 bytes, and the first byte of any process is above it, so that the notification "
        + "says nothing. Write the bytes, such as ";
}
