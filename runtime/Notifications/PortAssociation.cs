using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Puts a completion port on a job and takes it off.</summary>
internal static unsafe class PortAssociation
{
    /// <exception cref="ObjectDisposedException">The port or the job is closed.</exception>
    internal static bool TrySet(SafeJobHandle job, nuint key, SafeKernelHandle port, out int error)
    {
        using JobHandleLease lease = new(port);
        return TrySet(job, new JOBOBJECT_ASSOCIATE_COMPLETION_PORT { CompletionKey = key, CompletionPort = lease.Value }, out error);
    }

    /// <summary>Takes the port off, so that the job can have another and sends nothing to one that nobody reads.</summary>
    /// <returns><see langword="false"/> where Windows refused, as it does before Windows 8 (87), or the job is closed.</returns>
    internal static bool TryClear(SafeJobHandle job)
    {
        try
        {
            return TrySet(job, default, out _);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static bool TrySet(SafeJobHandle job, JOBOBJECT_ASSOCIATE_COMPLETION_PORT association, out int error)
    {
        using JobHandleLease lease = new(job);
        int succeeded = JobApi2.SetInformationJobObject(
            lease.Value,
            (int)JOBOBJECTINFOCLASS.AssociateCompletionPortInformation,
            &association,
            (uint)sizeof(JOBOBJECT_ASSOCIATE_COMPLETION_PORT));
        error = Marshal.GetLastSystemError();
        return succeeded != 0;
    }
}
