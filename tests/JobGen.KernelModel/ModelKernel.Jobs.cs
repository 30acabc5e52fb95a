using JobGen.Model.Classes;

namespace JobGen.Model;

public sealed partial class ModelKernel
{
    /// <summary>Every job that was made since the last reset and exists, named or not.</summary>
    internal HashSet<ModelJob> Jobs { get; } = [];

    internal IoRateBlocks IoBlocks { get; } = new();

    /// <summary>How many jobs exist that were made since the last reset.</summary>
    public int JobCount
    {
        get
        {
            lock (Gate)
            {
                return Jobs.Count;
            }
        }
    }

    /// <summary>The job behind a handle of the calling process.</summary>
    public ModelJob JobOf(nint handle)
    {
        lock (Gate)
        {
            return Handles.Find(handle, 0, out ModelJob job) == Win32Error.Success
                ? job
                : throw new ArgumentException($"0x{handle:X} is not a handle of a job.", nameof(handle));
        }
    }

    internal int SetInformation(nint handle, int number, ReadOnlySpan<byte> input)
    {
        InformationClass? rules = InformationClasses.Find(number, Options);
        if (rules is not { CanSet: true })
        {
            return Win32Error.InvalidParameter;
        }

        int error = rules.CheckSetLength(input.Length);
        if (error == Win32Error.Success)
        {
            error = Handles.Find(handle, InformationClass.SetAccess, out ModelJob job);
            if (error == Win32Error.Success)
            {
                error = rules.Set(job, input);
            }
        }

        return error;
    }

    internal int QueryInformation(nint handle, int number, Span<byte> output, out int written)
    {
        written = 0;
        InformationClass? rules = InformationClasses.Find(number, Options);
        if (rules is not { CanQuery: true })
        {
            return Win32Error.InvalidParameter;
        }

        int error = rules.CheckQueryLength(output.Length);
        if (error == Win32Error.Success)
        {
            error = FindQueried(handle, out ModelJob job);
            if (error == Win32Error.Success)
            {
                error = rules.Query(job, output, out written);
            }
        }

        return error;
    }

    /// <summary>A null handle stands for the caller's own innermost job; a caller without one gets 5.</summary>
    internal int FindQueried(nint handle, out ModelJob job)
    {
        if (handle != 0)
        {
            return Handles.Find(handle, AccessRights.JobQuery, out job);
        }

        job = CurrentProcess.Job!;
        return job is null ? Win32Error.AccessDenied : Win32Error.Success;
    }
}
