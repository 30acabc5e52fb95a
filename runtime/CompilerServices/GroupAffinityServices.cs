using System.ComponentModel;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries the group affinity of a job (class 14). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class GroupAffinityServices
{
    private const string Limit = "GroupAffinity";

    /// <summary>Sets the group affinity with one kernel call, but on a new job where it is off.</summary>
    /// <param name="application">The application.</param>
    /// <param name="affinity">The processors, or <see langword="null"/> for no limit.</param>
    /// <exception cref="ArgumentException">The affinity names no processor at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A mask does not fit: this process has 32 bits.</exception>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Apply(ref LimitsApplication application, in JobGroupAffinity? affinity)
    {
        if (!application.IsNew || affinity is not null)
        {
            Set(ref application, in affinity);
        }
    }

    /// <summary>Sets the group affinity where an update changed it.</summary>
    /// <param name="application">The application.</param>
    /// <param name="before">What was queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <inheritdoc cref="Apply" path="//exception"/>
    public static void Update(ref LimitsApplication application, in JobGroupAffinity? before, in JobGroupAffinity? after)
    {
        if (!Nullable.Equals(before, after))
        {
            Set(ref application, in after);
        }
    }

    /// <summary>Sets the group affinity.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="affinity">The processors, or <see langword="null"/> for no limit.</param>
    /// <inheritdoc cref="Apply" path="//exception"/>
    public static void Change(nint job, in JobGroupAffinity? affinity)
    {
        LimitsApplication application = new(job, isNew: false);
        Set(ref application, in affinity);
    }

    /// <summary>Queries the group affinity with one kernel call.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The processors, or <see langword="null"/> where every active processor is allowed.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static JobGroupAffinity? Query(nint job)
    {
        int error = TryQuery(job, out JobGroupAffinity affinity);
        if (error == Win32Errors.InvalidParameter)
        {
            // No value is passed that could be wrong: this Windows does not have the class, and so cannot have it on.
            return null;
        }

        if (error != Win32Errors.Success)
        {
            throw JobLimitErrors.QueryFailed(error, (int)JOBOBJECTINFOCLASS.GroupInformationEx);
        }

        return IsOff(in affinity, nint.Size) ? null : affinity;
    }

    /// <summary>Throws where a mask does not fit into this process, before anything else is set. Without a kernel call.</summary>
    /// <param name="affinity">The processors, or <see langword="null"/> for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mask does not fit: this process has 32 bits.</exception>
    public static void ThrowIfTooWide(in JobGroupAffinity? affinity) => ThrowIfTooWide(in affinity, nint.Size);

    internal static void ThrowIfTooWide(in JobGroupAffinity? affinity, int pointerSize)
    {
        foreach ((_, ulong mask) in affinity.GetValueOrDefault())
        {
            JobLimitErrors.ThrowIfBeyond(mask, WidestMask(pointerSize), Limit);
        }
    }

    /// <summary>What a job without group affinity reads as: of groups that are wider than a pointer, what a pointer can hold.</summary>
    internal static JobGroupAffinity EveryProcessor(int pointerSize)
    {
        JobGroupAffinity all = JobGroupAffinity.AllProcessors();
        foreach ((ushort group, ulong mask) in all)
        {
            all = all.With(group, mask & WidestMask(pointerSize));
        }

        return all;
    }

    /// <summary>Whether what a query returned is <see cref="EveryProcessor"/>, or nothing at all.</summary>
    internal static bool IsOff(in JobGroupAffinity queried, int pointerSize) =>
        queried.Count == 0 || queried == EveryProcessor(pointerSize);

    private static void Set(ref LimitsApplication application, in JobGroupAffinity? affinity)
    {
        if (affinity is null)
        {
            SwitchOff(in application);
        }
        else if (affinity is { Count: 0 })
        {
            throw JobLimitErrors.NoProcessor(Limit);
        }
        else
        {
            SetGroups(in application, affinity.GetValueOrDefault());
        }

        application.Add(Limit);
    }

    // Windows documents no way to switch it off. An empty list does, in use on every run of process-governor:
    // https://github.com/lowleveldesign/process-governor/blob/master/procgov-lib/Win32JobModule.cs
    // Every group with its whole mask would stay an explicit set, beside which Windows may refuse an affinity mask: that is only
    // what remains where the empty list is refused.
    private static void SwitchOff(in LimitsApplication application)
    {
        int succeeded = JobApi2.SetInformationJobObject(application.Job, (int)JOBOBJECTINFOCLASS.GroupInformationEx, null, 0);
        int error = Marshal.GetLastSystemError();
        if (succeeded != 0)
        {
            return;
        }

        if (error is not (Win32Errors.InvalidParameter or Win32Errors.BadLength or Win32Errors.NotSupported))
        {
            throw JobLimitErrors.SetFailed(error, (int)JOBOBJECTINFOCLASS.GroupInformationEx, default, Limit, application.Applied);
        }

        bool isOff = TryQuery(application.Job, out JobGroupAffinity current) switch
        {
            Win32Errors.Success => IsOff(in current, nint.Size),
            int queried => queried == Win32Errors.InvalidParameter,
        };
        if (!isOff)
        {
            SetGroups(in application, EveryProcessor(nint.Size));
        }
    }

    private static void SetGroups(in LimitsApplication application, in JobGroupAffinity affinity)
    {
        GROUP_AFFINITY* groups = stackalloc GROUP_AFFINITY[JobGroupAffinity.MaximumGroups];
        int count = 0;
        foreach ((ushort group, ulong mask) in affinity)
        {
            groups[count++] = new GROUP_AFFINITY { Mask = JobLimitErrors.ToNativeSize(mask, Limit), Group = group };
        }

        int size = count * sizeof(GROUP_AFFINITY);
        if (JobApi2.SetInformationJobObject(application.Job, (int)JOBOBJECTINFOCLASS.GroupInformationEx, groups, (uint)size) == 0)
        {
            throw JobLimitErrors.SetFailed(
                Marshal.GetLastSystemError(),
                (int)JOBOBJECTINFOCLASS.GroupInformationEx,
                new ReadOnlySpan<byte>(groups, size),
                Limit,
                application.Applied);
        }
    }

    private static int TryQuery(nint job, out JobGroupAffinity affinity)
    {
        affinity = default;
        GROUP_AFFINITY* groups = stackalloc GROUP_AFFINITY[JobGroupAffinity.MaximumGroups];
        uint size = (uint)(JobGroupAffinity.MaximumGroups * sizeof(GROUP_AFFINITY));
        uint written = 0;
        if (JobApi2.QueryInformationJobObject(job, (int)JOBOBJECTINFOCLASS.GroupInformationEx, groups, size, &written) == 0)
        {
            return Marshal.GetLastSystemError();
        }

        // A later Windows may have more groups than this can hold, and what it says that it wrote is not what was allotted.
        int count = (int)(Math.Min(written, size) / (uint)sizeof(GROUP_AFFINITY));
        for (int index = 0; index < count; index++)
        {
            if (groups[index].Group < JobGroupAffinity.MaximumGroups)
            {
                affinity = affinity.With(groups[index].Group, groups[index].Mask);
            }
        }

        return Win32Errors.Success;
    }

    private static ulong WidestMask(int pointerSize) => pointerSize == sizeof(uint) ? uint.MaxValue : ulong.MaxValue;
}
