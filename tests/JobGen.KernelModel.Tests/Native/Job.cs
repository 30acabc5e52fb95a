using System.Runtime.InteropServices;

namespace JobGen.Model.Tests.Native;

/// <summary>A raw job handle with each call's error beside its result.</summary>
internal sealed unsafe class Job : IDisposable
{
    private Job(nint handle) => Handle = handle;

    internal nint Handle { get; private set; }

    internal static Job Create(string? name = null)
    {
        Job job = TryCreate(name, out int error);
        return job.Handle != 0 ? job : throw new InvalidOperationException($"CreateJobObject: {error}");
    }

    internal static Job TryCreate(string? name, out int error)
    {
        fixed (char* text = name)
        {
            Marshal.SetLastSystemError(0);
            nint handle = Kernel32.CreateJobObjectW(null, text);
            error = Marshal.GetLastSystemError();
            return new Job(handle);
        }
    }

    internal static Job TryOpen(string name, uint access, out int error)
    {
        fixed (char* text = name)
        {
            nint handle = Kernel32.OpenJobObjectW(access, 0, text);
            error = handle == 0 ? Marshal.GetLastSystemError() : 0;
            return new Job(handle);
        }
    }

    internal int Set(int informationClass, ReadOnlySpan<byte> input)
    {
        fixed (byte* bytes = input)
        {
            return Result(Kernel32.SetInformationJobObject(Handle, informationClass, bytes, (uint)input.Length));
        }
    }

    internal int Query(int informationClass, Span<byte> output) => Query(informationClass, output, out _);

    internal int Query(int informationClass, Span<byte> output, out uint returned)
    {
        fixed (byte* bytes = output)
        fixed (uint* length = &returned)
        {
            return Result(Kernel32.QueryInformationJobObject(Handle, informationClass, bytes, (uint)output.Length, length));
        }
    }

    internal int Assign(nint process) => Result(Kernel32.AssignProcessToJobObject(Handle, process));

    internal int Terminate(uint exitCode) => Result(Kernel32.TerminateJobObject(Handle, exitCode));

    internal int Close()
    {
        nint handle = Handle;
        Handle = 0;
        return Result(Kernel32.CloseHandle(handle));
    }

    public void Dispose()
    {
        if (Handle != 0)
        {
            Close();
        }
    }

    // Only in the statement right after the call is the error the call's own.
    private static int Result(int succeeded)
    {
        int error = Marshal.GetLastSystemError();
        return succeeded != 0 ? 0 : error;
    }
}
