using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <content>What this machine has.</content>
public partial struct JobGroupAffinity
{
    /// <summary>Every active processor of this machine: what a job without group affinity reads as.</summary>
    /// <returns>The affinity.</returns>
    /// <remarks>
    /// One call and one more for each group; it is asked anew each time, since processors can be added to a running machine.
    /// Windows 7 or Server 2008 R2.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getactiveprocessorgroupcount"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getactiveprocessorcount"/>.
    /// </remarks>
    /// <exception cref="JobException">Windows refused the query.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static JobGroupAffinity AllProcessors()
    {
        try
        {
            JobGroupAffinity all = default;
            int groups = Kernel32.GetActiveProcessorGroupCount();
            int error = Marshal.GetLastSystemError();
            if (groups == 0)
            {
                throw new JobException(error, "GetActiveProcessorGroupCount", "GroupAffinity");
            }

            for (ushort group = 0; group < Math.Min(groups, MaximumGroups); group++)
            {
                uint processors = Kernel32.GetActiveProcessorCount(group);
                error = Marshal.GetLastSystemError();
                if (processors == 0)
                {
                    throw new JobException(error, "GetActiveProcessorCount", "GroupAffinity");
                }

                all._masks[group] = processors >= 64 ? ulong.MaxValue : (1UL << (int)processors) - 1;
            }

            return all;
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
        catch (EntryPointNotFoundException)
        {
            throw PlatformErrors.MissingExport("GetActiveProcessorGroupCount", "Windows 7 or Windows Server 2008 R2");
        }
    }
}
