using System.ComponentModel;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Sets and queries the group affinity of a job (class 14). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class GroupAffinityServices
{
    private const string Limit = "GroupAffinity";

    /// <summary>Sets the group affinity with one kernel call.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_SET_ATTRIBUTES; a handle that is held for the length of the call.</param>
    /// <param name="affinity">
    /// The processors, or <see langword="null"/> for no limit: Windows documents no way to switch it off, so that is every
    /// active processor of every group.
    /// </param>
    /// <param name="applied">What the same Apply had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static void Set(nint job, in JobGroupAffinity? affinity, string? applied)
    {
        GROUP_AFFINITY* groups = stackalloc GROUP_AFFINITY[JobGroupAffinity.MaximumGroups];
        int count = 0;
        foreach ((ushort group, ulong mask) in affinity ?? JobGroupAffinity.AllProcessors())
        {
            groups[count++] = new GROUP_AFFINITY { Mask = JobLimitErrors.ToNativeSize(mask, Limit), Group = group };
        }

        int size = count * sizeof(GROUP_AFFINITY);
        if (Kernel32.SetInformationJobObject(job, JOBOBJECTINFOCLASS.GroupInformationEx, groups, (uint)size) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw JobLimitErrors.SetFailed(
                error, (int)JOBOBJECTINFOCLASS.GroupInformationEx, new ReadOnlySpan<byte>(groups, size), Limit, applied);
        }
    }

    /// <summary>Queries the group affinity with one kernel call.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The processors, or <see langword="null"/> where every active processor is allowed.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static JobGroupAffinity? Query(nint job)
    {
        GROUP_AFFINITY* groups = stackalloc GROUP_AFFINITY[JobGroupAffinity.MaximumGroups];
        uint size = (uint)(JobGroupAffinity.MaximumGroups * sizeof(GROUP_AFFINITY));
        uint written = 0;
        if (Kernel32.QueryInformationJobObject(job, JOBOBJECTINFOCLASS.GroupInformationEx, groups, size, &written) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw JobLimitErrors.QueryFailed(error, (int)JOBOBJECTINFOCLASS.GroupInformationEx);
        }

        JobGroupAffinity affinity = default;
        for (int index = 0; index < written / (uint)sizeof(GROUP_AFFINITY); index++)
        {
            affinity = affinity.With(groups[index].Group, groups[index].Mask);
        }

        return affinity.Count == 0 || affinity == JobGroupAffinity.AllProcessors() ? null : affinity;
    }
}
