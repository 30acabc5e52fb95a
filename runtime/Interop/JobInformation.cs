namespace JobGen.Interop;

/// <summary>One query or one set of an information class of fixed size.</summary>
internal static unsafe class JobInformation
{
    /// <summary>Returns 0 or the error code. The handle is held by the caller, or zero for the job that the caller runs in.</summary>
    internal static int Query<T>(nint job, JOBOBJECTINFOCLASS informationClass, out T information)
        where T : unmanaged
    {
        information = default;
        fixed (T* pointer = &information)
        {
            try
            {
                JobApi2.TryQuery(job, (int)informationClass, pointer, sizeof(T), out int error);
                return error;
            }
            catch (DllNotFoundException exception)
            {
                throw PlatformErrors.NoWindows(exception);
            }
        }
    }

    /// <summary>Returns 0 or the error code. The handle is held by the caller.</summary>
    internal static int Set<T>(nint job, JOBOBJECTINFOCLASS informationClass, T information)
        where T : unmanaged
    {
        try
        {
            JobApi2.TrySet(job, (int)informationClass, &information, sizeof(T), out int error);
            return error;
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
    }
}
