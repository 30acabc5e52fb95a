using System.Runtime.CompilerServices;
using static JobGen.NativeApi.WinNT;

namespace JobGen.CompilerServices;

/// <summary>What the extended limits need beside their values: the job time, and flags that are orders and no limits.</summary>
internal static class ExtendedLimits
{
    /// <summary>JOB_OBJECT_EXTENDED_LIMIT_VALID_FLAGS of winnt.h.</summary>
    internal const uint ValidFlags = 0x7FFF;

    /// <summary>Whether a structure is that of the extended limits: a constant to the compiler of machine code.</summary>
    internal static bool Is<T>()
        where T : unmanaged, IJobInformation<T> => T.InformationClass == JOBOBJECT_EXTENDED_LIMIT_INFORMATION.Class;

    /// <summary>The caller's structure as this assembly's, which is compiled from the same source.</summary>
    internal static ref JOBOBJECT_EXTENDED_LIMIT_INFORMATION Of<T>(ref T information)
        where T : unmanaged => ref Unsafe.As<T, JOBOBJECT_EXTENDED_LIMIT_INFORMATION>(ref information);

    // PRESERVE_JOB_TIME is an order to the kernel, not a limit: were it in a query, sending it back would be one.
    internal static void KeepKnownFlags(ref JOBOBJECT_EXTENDED_LIMIT_INFORMATION information) =>
        information.BasicLimitInformation.LimitFlags &= ValidFlags & ~JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME;

    // JOB_TIME starts the count anew, so a change of something else asks for the running count to be kept.
    internal static void KeepJobTime(ref JOBOBJECT_EXTENDED_LIMIT_INFORMATION information)
    {
        if (information[JOB_OBJECT_LIMIT_JOB_TIME])
        {
            information[JOB_OBJECT_LIMIT_JOB_TIME] = false;
            information[JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME] = true;
            information.BasicLimitInformation.PerJobUserTimeLimit = 0;
        }
    }

    internal static TimeSpan? JobTime(in JOBOBJECT_EXTENDED_LIMIT_INFORMATION information) =>
        information[JOB_OBJECT_LIMIT_JOB_TIME] ? TimeSpan.FromTicks(information.BasicLimitInformation.PerJobUserTimeLimit) : null;
}
