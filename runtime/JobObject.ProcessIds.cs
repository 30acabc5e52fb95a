using Microsoft.Win32.SafeHandles;

namespace JobGen;

public abstract unsafe partial class JobObject
{
    /// <summary>The ids of all processes in the job and in the jobs nested below it.</summary>
    /// <returns>The ids, in the order Windows gives them; empty where no process runs.</returns>
    /// <remarks>
    /// A process may have ended, and its id may belong to another one, by the time the list is used: open the process, then
    /// ask <see cref="Contains(SafeProcessHandle)"/>. Needs <see cref="JobAccess.Query"/>.
    /// Windows 2000. Source: JOBOBJECT_BASIC_PROCESS_ID_LIST (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">QueryInformationJobObject failed: 5 (the job was opened without the right to query).</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public int[] GetProcessIds()
    {
        int bytes = ProcessIdList.StackBytes;
        byte* memory = stackalloc byte[bytes];
        ProcessIdList list = new(memory, bytes);
        try
        {
            list.Read(this);
            int[] ids = new int[list.Count];
            list.CopyTo(ids);
            return ids;
        }
        finally
        {
            list.Dispose();
        }
    }

    /// <summary>Writes the ids of all processes in the job into <paramref name="destination"/>, without allocating.</summary>
    /// <param name="destination">Where the ids go; as many as fit are written.</param>
    /// <returns>
    /// The number of processes in the job. Where it exceeds the length of <paramref name="destination"/> the rest was left out.
    /// </returns>
    /// <inheritdoc cref="GetProcessIds()" path="/remarks|/exception"/>
    public int GetProcessIds(Span<int> destination)
    {
        int bytes = ProcessIdList.StackBytes;
        byte* memory = stackalloc byte[bytes];
        ProcessIdList list = new(memory, bytes);
        try
        {
            list.Read(this);
            list.CopyTo(destination);
            return list.Count;
        }
        finally
        {
            list.Dispose();
        }
    }
}
