using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Creates and opens the kernel objects behind generated policies. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class JobPolicyServices
{
    /// <summary>Creates a job, or opens the job of that name where one exists.</summary>
    /// <param name="name">The kernel object name; <see langword="null"/> or empty for an unnamed job.</param>
    /// <param name="security">The security descriptor and handle inheritance, or <see langword="null"/> for the defaults.</param>
    /// <returns>What the policy's constructor takes.</returns>
    /// <exception cref="JobException">CreateJobObject failed: 5, 6, 123 or 161.</exception>
    /// <exception cref="ArgumentException">The name holds a NUL character.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static JobObjectInitializer Create(string? name, JobSecurity? security)
    {
        string? objectName = string.IsNullOrEmpty(name) ? null : name;
        NullTerminated.ThrowIfCut(objectName, "A kernel object name", nameof(name));
        SafeJobHandle handle = new();
        int error = CreateHandle(handle, objectName, security);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw CreationErrors.Create(error, objectName);
        }

        return new JobObjectInitializer(handle, objectName, error != Win32Errors.AlreadyExists, JobAccess.AllAccess);
    }

    /// <summary>Creates a job and throws where the name is taken.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="security">The security descriptor and handle inheritance, or <see langword="null"/> for the defaults.</param>
    /// <returns>What the policy's constructor takes.</returns>
    /// <exception cref="JobException">CreateJobObject failed, or the name is taken: 183.</exception>
    /// <exception cref="ArgumentException">The name holds a NUL character.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static JobObjectInitializer CreateNew(string name, JobSecurity? security)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        JobObjectInitializer created = Create(name, security);
        if (created.CreatedNew)
        {
            return created;
        }

        created.Handle.Dispose();
        throw CreationErrors.Create(Win32Errors.AlreadyExists, name);
    }

    /// <summary>Opens an existing job.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="access">The access rights to ask for.</param>
    /// <returns>What the policy's constructor takes.</returns>
    /// <exception cref="JobException">OpenJobObject failed: 2, 5, 6, 123 or 161.</exception>
    /// <exception cref="ArgumentException">The name holds a NUL character.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static JobObjectInitializer Open(string name, JobAccess access)
    {
        int error = OpenHandle(name, access, out JobObjectInitializer opened);
        return error == Win32Errors.Success ? opened : throw CreationErrors.Open(error, name, access);
    }

    /// <summary>Opens an existing job, or says that there is none of that name.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="access">The access rights to ask for.</param>
    /// <param name="opened">What the policy's constructor takes.</param>
    /// <returns><see langword="false"/> only where no object of that name exists (error 2).</returns>
    /// <exception cref="JobException">OpenJobObject failed with another error than 2.</exception>
    /// <exception cref="ArgumentException">The name holds a NUL character.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static bool TryOpen(string name, JobAccess access, out JobObjectInitializer opened)
    {
        int error = OpenHandle(name, access, out opened);
        return error switch
        {
            Win32Errors.Success => true,
            Win32Errors.FileNotFound => false,
            _ => throw CreationErrors.Open(error, name, access),
        };
    }

    private static int CreateHandle(SafeJobHandle handle, string? name, JobSecurity? security)
    {
        using JobSecurityScope scope = new(security);
        fixed (char* namePointer = name)
        {
            SECURITY_ATTRIBUTES attributes = scope.Attributes;
            try
            {
                return CallCreate(handle, security is null ? null : &attributes, namePointer);
            }
            catch (DllNotFoundException exception)
            {
                handle.Dispose();
                throw PlatformErrors.NoWindows(exception);
            }
        }
    }

    // A method without handlers of its own, into which the compiler of machine code puts the native call itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CallCreate(SafeJobHandle handle, SECURITY_ATTRIBUTES* attributes, char* name)
    {
        // CreateJobObject leaves the last error alone when the object is new, so an old 183 must not be read as "exists".
        Marshal.SetLastSystemError(Win32Errors.Success);
        nint value = Kernel32.CreateJobObjectW(attributes, name);
        int error = Marshal.GetLastSystemError();
        Marshal.InitHandle(handle, value);
        return error;
    }

    private static int OpenHandle(string name, JobAccess access, out JobObjectInitializer opened)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        NullTerminated.ThrowIfCut(name, "A kernel object name", nameof(name));
        SafeJobHandle handle = new();
        int error;
        fixed (char* namePointer = name)
        {
            try
            {
                nint value = Kernel32.OpenJobObjectW((uint)access, 0, namePointer);
                error = Marshal.GetLastSystemError();
                Marshal.InitHandle(handle, value);
            }
            catch (DllNotFoundException exception)
            {
                handle.Dispose();
                throw PlatformErrors.NoWindows(exception);
            }
        }

        if (handle.IsInvalid)
        {
            handle.Dispose();
            opened = default;
            return error;
        }

        opened = new JobObjectInitializer(handle, name, createdNew: false, access);
        return Win32Errors.Success;
    }
}
