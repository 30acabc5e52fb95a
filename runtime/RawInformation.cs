using JobGen.Interop;

namespace JobGen;

/// <summary>Information classes by number: the caller knows the structure.</summary>
internal static class RawInformation
{
    internal static void Query<T>(nint job, int informationClass, out T information)
        where T : unmanaged
    {
        int error = JobInformation.Query(job, (JOBOBJECTINFOCLASS)informationClass, out information);
        if (error != Win32Errors.Success)
        {
            throw RawInformationErrors.Refused<T>(error, "QueryInformationJobObject", informationClass, JobAccess.Query);
        }
    }

    internal static void Set<T>(nint job, int informationClass, in T information)
        where T : unmanaged
    {
        int error = JobInformation.Set(job, (JOBOBJECTINFOCLASS)informationClass, information);
        if (error != Win32Errors.Success)
        {
            throw RawInformationErrors.Refused<T>(error, "SetInformationJobObject", informationClass, JobAccess.SetAttributes);
        }
    }
}
