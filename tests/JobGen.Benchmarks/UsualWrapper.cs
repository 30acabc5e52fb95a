using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Benchmarks;

/// <summary>As most wrappers do it: a marshalled safe handle, memory from the heap by Marshal.SizeOf, the last error always kept.</summary>
#pragma warning disable RS0030, SYSLIB1054, CA5392 // The usual style is what is measured.
internal sealed class UsualWrapper : IDisposable
{
    private readonly SafeFileHandle _handle;

    public UsualWrapper() => _handle = CreateJobObjectW(0, null);

    public void Set(Extended limits)
    {
        int length = Marshal.SizeOf<Extended>();
        nint memory = Marshal.AllocHGlobal(length);
        try
        {
            Marshal.StructureToPtr(limits, memory, fDeleteOld: false);
            if (!SetInformationJobObject(_handle, ByHand.ExtendedLimits, memory, (uint)length))
            {
                throw new System.ComponentModel.Win32Exception();
            }
        }
        finally
        {
            Marshal.FreeHGlobal(memory);
        }
    }

    public Extended Query()
    {
        int length = Marshal.SizeOf<Extended>();
        nint memory = Marshal.AllocHGlobal(length);
        try
        {
            return QueryInformationJobObject(_handle, ByHand.ExtendedLimits, memory, (uint)length, 0)
                ? Marshal.PtrToStructure<Extended>(memory)
                : throw new System.ComponentModel.Win32Exception();
        }
        finally
        {
            Marshal.FreeHGlobal(memory);
        }
    }

    public void SetJobMemory(ulong bytes)
    {
        Extended limits = Query();
        limits.JobMemoryLimit = (nuint)bytes;
        limits.LimitFlags |= 0x200;
        Set(limits);
    }

    public void Dispose() => _handle.Dispose();

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern SafeFileHandle CreateJobObjectW(nint attributes, string? name);

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(SafeFileHandle job, int informationClass, nint information, uint length);

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool QueryInformationJobObject(
        SafeFileHandle job, int informationClass, nint information, uint length, nint returned);
}
#pragma warning restore RS0030, SYSLIB1054, CA5392
