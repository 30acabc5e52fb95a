using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using JobGen.Model.Entry;

namespace JobGen.Model;

/// <summary>Puts the model in the place of kernel32, advapi32, user32 and ntdll for chosen assemblies.</summary>
/// <remarks>
/// A P/Invoke that was bound stays bound: install before an assembly makes its first native call. What needs a missing
/// library or a missing export has to run in a process of its own.
/// </remarks>
public static class KernelModel
{
    private static readonly ConditionalWeakTable<Assembly, object> _installed = [];
    private static readonly Lazy<NativeLibraries> _libraries = new(static () => NativeLibraries.Load(UsesOldKernel32));

    /// <summary>Whether the C libraries of the model exist on this system.</summary>
    public static bool IsSupported =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>
    /// Takes a kernel32 without the functions that came with Windows 10 (I/O rate control). Has to be set before anything is
    /// installed, and so in a process of its own.
    /// </summary>
    public static bool UsesOldKernel32
    {
        get;
        set
        {
            if (_libraries.IsValueCreated)
            {
                throw new InvalidOperationException("The libraries are loaded already: choose before the first native call.");
            }

            field = value;
        }
    }

    /// <summary>Routes the Windows imports of the given assemblies to the model; an assembly given twice is installed once.</summary>
    public static void Install(params ReadOnlySpan<Assembly> assemblies)
    {
        if (!IsSupported)
        {
            throw new PlatformNotSupportedException("The kernel model is built for 64-bit Linux only: on Windows the real kernel is used.");
        }

        foreach (Assembly assembly in assemblies)
        {
            lock (_installed)
            {
                if (!_installed.TryAdd(assembly, assembly.GetName()))
                {
                    continue;
                }
            }

            NativeLibrary.SetDllImportResolver(assembly, Resolve);
        }
    }

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        _libraries.Value.Find(libraryName);
}
