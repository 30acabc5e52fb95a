namespace JobGen;

public sealed partial class JobCompletionPort
{
    // Messages of a job that has gone may still be on their way under its key, so no key is used again. Handle values, which
    // other software uses as keys, are.
    private static long _lastKey;

    /// <summary>Gives the registration a key and has the job's messages sent under it.</summary>
    internal void Associate(JobRegistration registration, SafeJobHandle job)
    {
        // Registered first: messages about the processes that are there already come during the call.
        registration.Key = checked((nuint)Interlocked.Increment(ref _lastKey));
        _registrations[registration.Key] = registration;
        bool associated = false;
        try
        {
            associated = PortAssociation.TrySet(job, registration.Key, _handle, out int error);
            if (!associated)
            {
                throw PortErrors.Associate(error);
            }
        }
        finally
        {
            if (!associated)
            {
                Forget(registration);
            }
        }
    }

    /// <summary>From now on, what comes under the registration's key is dropped.</summary>
    internal void Forget(JobRegistration registration)
    {
        registration.IsForgotten = true;
        _registrations.TryRemove(registration.Key, out _);
    }
}
