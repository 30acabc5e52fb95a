using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Benchmarks;

/// <summary>
/// The same calls as a careful author would write them: blittable, the handle held for each call, setters one after the other.
/// </summary>
internal sealed unsafe partial class ByHand : IDisposable
{
    public const int ExtendedLimits = 9;

    private readonly Lock _lock = new();
    private readonly Handle _handle;

    private ByHand(Handle handle) => _handle = handle;

    public static ByHand Create(in Extended limits)
    {
        nint handle = CreateJobObjectW(null, null);
        if (handle == 0)
        {
            throw new InvalidOperationException(Marshal.GetLastSystemError().ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Handle owner = new(handle);
        ByHand job = new(owner);
        bool done = false;
        try
        {
            job.Set(ExtendedLimits, in limits);
            done = true;
        }
        finally
        {
            if (!done)
            {
                owner.Dispose();
            }
        }

        return job;
    }

    /// <summary>The job, for a launch into it.</summary>
    public SafeHandle JobHandle => _handle;

    public void Set<T>(int informationClass, in T information)
        where T : unmanaged
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            lock (_lock)
            {
                fixed (T* pointer = &information)
                {
                    Check(SetInformationJobObject(_handle.DangerousGetHandle(), informationClass, pointer, (uint)sizeof(T)));
                }
            }
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    public void Query<T>(int informationClass, out T information)
        where T : unmanaged
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            fixed (T* pointer = &information)
            {
                Check(QueryInformationJobObject(_handle.DangerousGetHandle(), informationClass, pointer, (uint)sizeof(T), null));
            }
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    /// <summary>Changes one limit and leaves the others as they are: under one lock and one hold of the handle.</summary>
    public void SetJobMemory(ulong bytes)
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            nint handle = _handle.DangerousGetHandle();
            lock (_lock)
            {
                Extended limits;
                Check(QueryInformationJobObject(handle, ExtendedLimits, &limits, (uint)sizeof(Extended), null));
                limits.JobMemoryLimit = (nuint)bytes;
                limits.LimitFlags |= 0x200;
                Check(SetInformationJobObject(handle, ExtendedLimits, &limits, (uint)sizeof(Extended)));
            }
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    public void SetIoRate(in EveryClass.IoRate rate)
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            lock (_lock)
            {
                fixed (EveryClass.IoRate* pointer = &rate)
                {
                    Check((int)SetIoRateControlInformationJobObject(_handle.DangerousGetHandle(), pointer));
                }
            }
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    public void QueryIoRate(out EveryClass.IoRate rate)
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            EveryClass.IoRate* rates;
            uint count;
            Check((int)QueryIoRateControlInformationJobObject(_handle.DangerousGetHandle(), null, &rates, &count));
            rate = count > 0 ? *rates : default;
            FreeMemoryJobObject(rates);
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    public void Dispose() => _handle.Dispose();

    public void Terminate()
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            Check(TerminateJobObject(_handle.DangerousGetHandle(), 1));
        }
        finally
        {
            if (held)
            {
                _handle.DangerousRelease();
            }
        }
    }

    private static void Check(int succeeded)
    {
        if (succeeded == 0)
        {
            Throw(Marshal.GetLastSystemError());
        }
    }

    [DoesNotReturn]
    private static void Throw(int error) => throw new System.ComponentModel.Win32Exception(error);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern nint CreateJobObjectW(void* attributes, char* name);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int TerminateJobObject(nint job, uint exitCode);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int CloseHandle(nint handle);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int SetInformationJobObject(nint job, int informationClass, void* information, uint length);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern int QueryInformationJobObject(nint job, int informationClass, void* information, uint length, uint* returned);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern uint SetIoRateControlInformationJobObject(nint job, EveryClass.IoRate* rate);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern uint QueryIoRateControlInformationJobObject(nint job, char* volume, EveryClass.IoRate** rates, uint* count);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    private static extern void FreeMemoryJobObject(void* memory);

    private sealed class Handle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public Handle(nint handle)
            : base(ownsHandle: true) => SetHandle(handle);

        protected override bool ReleaseHandle() => CloseHandle(handle) != 0;
    }
}
