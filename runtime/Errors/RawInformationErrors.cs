using System.Globalization;

namespace JobGen;

/// <summary>Says what to do where Windows refuses an information class that the caller chose by its number.</summary>
internal static class RawInformationErrors
{
    internal static unsafe JobException Refused<T>(int error, string function, int informationClass, JobAccess needed)
        where T : unmanaged => JobException.For(
        string.Create(CultureInfo.InvariantCulture, $"information class {informationClass}"),
        error,
        function,
        error switch
        {
            Win32Errors.AccessDenied => $"It needs the right to do so: open the job with JobAccess.{needed}.",
            Win32Errors.BadLength => string.Create(
                CultureInfo.InvariantCulture,
                $"The structure of this class has another size than {typeof(T).Name}, which has {sizeof(T)} bytes in this process."),
            Win32Errors.InvalidParameter => "A value is wrong, or this Windows version does not have the class, or not for this function.",
            Win32Errors.PrivilegeNotHeld => "A value needs a privilege that is not enabled. The limits of a policy have it enabled for "
                + "the call; here the caller does that (AdjustTokenPrivileges).",
            Win32Errors.MoreData or Win32Errors.InsufficientBuffer => $"There is more to read than fits into {typeof(T).Name}.",
            _ => null,
        });
}
