using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobGen.CompilerServices;

/// <summary>Queries and sets information classes of one structure, over the structures of the caller. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LimitServices
{
    /// <summary>Queries a class; one kernel call.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">The job.</param>
    /// <param name="information">What Windows filled.</param>
    /// <exception cref="JobException">The query failed: 5 without the right to query.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public static void Read<T>(JobObject job, out T information)
        where T : unmanaged, IJobInformation<T>
    {
        ArgumentNullException.ThrowIfNull(job);
        using JobHandleLease lease = job.LeaseHandle();
        Query(lease.Value, out information);
    }

    /// <summary>Sets a class that holds one limit, so that nothing is read first; one kernel call.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">The job.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    /// <exception cref="InvalidOperationException">An update of the same job is under way on this thread.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public static void Replace<T>(JobObject job, in T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        using LimitsScope scope = new(job);
        Set(scope.Value, in information, limits);
    }

    /// <summary>Queries a class; one kernel call. What this Windows does not have reads as off.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What Windows filled.</param>
    /// <exception cref="JobException">The query failed: 5 without the right to query.</exception>
    public static void Query<T>(nint job, out T information)
        where T : unmanaged, IJobInformation<T>
    {
        // Not cleared first: Windows fills all of it.
        fixed (T* pointer = &information)
        {
            if (!T.TryQuery(job, pointer, out int error))
            {
                ThrowUnlessMissing(error, T.InformationClass);
                information = default;
            }
        }

        if (ExtendedLimits.Is<T>())
        {
            ExtendedLimits.KeepKnownFlags(ref ExtendedLimits.Of(ref information));
        }
    }

    /// <summary>Sets a class; one kernel call, but where Windows refuses to clear what was never set.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Set<T>(nint job, in T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (!TrySet(job, in information, out int error))
        {
            throw Failed(in information, error, limits, applied: null);
        }
    }

    /// <summary>Sets a class; no call where it is off and the job new, which has nothing on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="application">The application.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Apply<T>(ref LimitsApplication application, in T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (!application.IsNew || !information.IsOff)
        {
            Set(ref application, in information, limits);
        }
    }

    /// <summary>Sets a class that was queried and changed; a job time in it runs on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Change<T>(nint job, ref T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        KeepJobTime(ref information);
        Set(job, in information, limits);
    }

    /// <summary>Sets a class where an update changed it; a job time in it runs on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="application">The application.</param>
    /// <param name="before">What was queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <returns>Whether it was changed.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static bool Update<T>(ref LimitsApplication application, in T before, ref T after, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (WireBytes.AreEqual(in before, in after))
        {
            return false;
        }

        KeepJobTime(ref after);
        Set(ref application, in after, limits);
        return true;
    }

    internal static void Set<T>(ref LimitsApplication application, in T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (!TrySet(application.Job, in information, out int error))
        {
            throw Failed(in information, error, limits, application.Applied);
        }

        application.Add(limits);
    }

    private static void KeepJobTime<T>(ref T information)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (ExtendedLimits.Is<T>())
        {
            ExtendedLimits.KeepJobTime(ref ExtendedLimits.Of(ref information));
        }
    }

    // No value is passed that could be wrong: a Windows without the class cannot have it on.
    private static void ThrowUnlessMissing(int error, int informationClass)
    {
        if (error != Win32Errors.InvalidParameter || !MayBeMissing(informationClass))
        {
            throw JobLimitErrors.QueryFailed(error, informationClass);
        }
    }

    private static bool TrySet<T>(nint job, in T information, out int error)
        where T : unmanaged, IJobLimitInformation<T>
    {
        fixed (T* pointer = &information)
        {
            return T.TrySet(job, pointer, out error) || TrySetAgain(job, pointer, ref error);
        }
    }

    // Windows refuses to clear what was never set or what it does not have, and then it is off as it should be.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TrySetAgain<T>(nint job, T* information, ref int error)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (error == Win32Errors.PrivilegeNotHeld)
        {
            error = PrivilegeServices.SetAgain(job, T.InformationClass, in *information);
            if (error == Win32Errors.Success)
            {
                return true;
            }
        }

        if (!information->IsOff
            || !MayBeMissing(T.InformationClass)
            || error is not (Win32Errors.InvalidParameter or Win32Errors.NotSupported))
        {
            return false;
        }

        T current = default;
        return T.TryQuery(job, &current, out int queried) ? current.IsOff : queried == Win32Errors.InvalidParameter;
    }

    private static JobException Failed<T>(in T information, int error, string limits, string? applied)
        where T : unmanaged, IJobLimitInformation<T> => JobLimitErrors.SetFailed(
            error, T.InformationClass, MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in information)), limits, applied);

    /// <summary>Whether the class is newer than job objects, and limits something.</summary>
    private static bool MayBeMissing(int informationClass) => informationClass
        is JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.Class or JOBOBJECT_NET_RATE_CONTROL_INFORMATION.Class;
}
