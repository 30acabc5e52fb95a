using System.ComponentModel;
using System.Runtime.CompilerServices;

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
        Set(scope.Value, in information, limits, applied: null);
    }

    /// <summary>Queries a class; one kernel call. What this Windows does not have reads as off.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What Windows filled.</param>
    /// <exception cref="JobException">The query failed: 5 without the right to query.</exception>
    public static void Query<T>(nint job, out T information)
        where T : unmanaged, IJobInformation<T>
    {
        information = default;
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
    /// <param name="applied">What the same operation had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Set<T>(nint job, in T information, string limits, string? applied)
        where T : unmanaged, IJobLimitInformation<T>
    {
        fixed (T* pointer = &information)
        {
            if (!T.TrySet(job, pointer, out int error))
            {
                ThrowUnlessOff(job, pointer, error, limits, applied);
            }
        }
    }

    /// <summary>Sets a class; no call where it is off and the job new, which has nothing on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="information">What is set.</param>
    /// <param name="isNew">Whether the job is new.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <param name="applied">What the same operation had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Apply<T>(nint job, in T information, bool isNew, string limits, string? applied)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (!isNew || !information.IsOff)
        {
            Set(job, in information, limits, applied);
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
        Set(job, in information, limits, applied: null);
    }

    /// <summary>Sets a class where an update changed it; a job time in it runs on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="before">What was queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <param name="applied">What the same update had set before, or <see langword="null"/>; <paramref name="limits"/> are added.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Update<T>(nint job, in T before, ref T after, string limits, ref string? applied)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (Update(job, in before, ref after, limits, applied))
        {
            applied = LimitsText.Join(applied, limits);
        }
    }

    /// <summary>Sets the last class of an update where that changed it; a job time in it runs on.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="job">A handle that is held for the length of the call.</param>
    /// <param name="before">What was queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <param name="applied">What the same update had set before, or <see langword="null"/>.</param>
    /// <returns>Whether it was changed.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static bool Update<T>(nint job, in T before, ref T after, string limits, string? applied)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (WireBytes.AreEqual(in before, in after))
        {
            return false;
        }

        KeepJobTime(ref after);
        Set(job, in after, limits, applied);
        return true;
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

    // Windows refuses to clear what was never set or what it does not have, and then it is off as it should be.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowUnlessOff<T>(nint job, T* information, int error, string limits, string? applied)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (error == Win32Errors.PrivilegeNotHeld)
        {
            error = PrivilegeServices.SetAgain(job, T.InformationClass, in *information);
            if (error == Win32Errors.Success)
            {
                return;
            }
        }

        if (information->IsOff
            && MayBeMissing(T.InformationClass)
            && error is Win32Errors.InvalidParameter or Win32Errors.NotSupported)
        {
            T current = default;
            if (T.TryQuery(job, &current, out int queried) ? current.IsOff : queried == Win32Errors.InvalidParameter)
            {
                return;
            }
        }

        throw JobLimitErrors.SetFailed(
            error, T.InformationClass, new ReadOnlySpan<byte>(information, sizeof(T)), limits, applied);
    }

    /// <summary>Whether the class is newer than job objects, and limits something.</summary>
    private static bool MayBeMissing(int informationClass) => informationClass
        is JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.Class or JOBOBJECT_NET_RATE_CONTROL_INFORMATION.Class;
}
