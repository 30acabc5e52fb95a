using System.Runtime.InteropServices;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>Information classes past the product, which would mend some of what is asked here.</summary>
internal static unsafe partial class RawJob
{
    internal const int LimitClass = 9;
    internal const int GroupClass = 14;

    /// <summary>The Windows error, or 0.</summary>
    internal static int Set<T>(JobObject job, int informationClass, T information)
        where T : unmanaged => Set(job, informationClass, &information, (uint)sizeof(T));

    /// <summary>The same without a buffer.</summary>
    internal static int SetNothing(JobObject job, int informationClass) => Set(job, informationClass, null, 0);

    internal static T Query<T>(JobObject job, int informationClass)
        where T : unmanaged
    {
        int error = TryQuery(job, informationClass, out T information);
        return error == 0 ? information : throw new InvalidOperationException($"class {informationClass}: error {error}");
    }

    /// <summary>The Windows error, or 0, with what was written in either case.</summary>
    internal static int TryQuery<T>(JobObject job, int informationClass, out T information)
        where T : unmanaged
    {
        T written = default;
        int succeeded = QueryInformationJobObject(job.Handle.DangerousGetHandle(), informationClass, &written, (uint)sizeof(T), null);
        int error = Marshal.GetLastSystemError();
        information = written;
        return succeeded != 0 ? 0 : error;
    }

    private static int Set(JobObject job, int informationClass, void* information, uint length)
    {
        int succeeded = SetInformationJobObject(job.Handle.DangerousGetHandle(), informationClass, information, length);
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? 0 : error;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetInformationJobObject(nint job, int informationClass, void* information, uint length);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int QueryInformationJobObject(nint job, int informationClass, void* information, uint length, uint* returned);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with JOBOBJECT_BASIC_LIMIT_INFORMATION in place.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ExtendedLimitInformation
    {
        internal const uint WorkingSet = 0x1;
        internal const uint JobTime = 0x4;
        internal const uint ActiveProcess = 0x8;
        internal const uint Affinity = 0x10;
        internal const uint PriorityClass = 0x20;
        internal const uint SchedulingClass = 0x80;
        internal const uint JobMemory = 0x200;

        internal long PerProcessUserTimeLimit;
        internal long PerJobUserTimeLimit;
        internal uint LimitFlags;
        internal nuint MinimumWorkingSetSize;
        internal nuint MaximumWorkingSetSize;
        internal uint ActiveProcessLimit;
        internal nuint AffinityMask;
        internal uint Priority;
        internal uint Scheduling;
        internal fixed ulong IoInfo[6];
        internal nuint ProcessMemoryLimit;
        internal nuint JobMemoryLimit;
        internal nuint PeakProcessMemoryUsed;
        internal nuint PeakJobMemoryUsed;
    }

    /// <summary>GROUP_AFFINITY.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct GroupAffinity
    {
        internal nuint Mask;
        internal ushort Group;
        internal fixed ushort Reserved[3];
    }

    /// <summary>JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct NotificationLimitInformation
    {
        internal const uint CpuRate = 0x40000;

        internal ulong IoReadBytesLimit;
        internal ulong IoWriteBytesLimit;
        internal long PerJobUserTimeLimit;
        internal ulong JobMemoryLimit;
        internal uint RateControlTolerance;
        internal uint RateControlToleranceInterval;
        internal uint LimitFlags;
    }
}
