using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>The C libraries, loaded and bound to the model.</summary>
internal sealed class NativeLibraries
{
    private readonly nint _kernel32;
    private readonly nint _advapi32;
    private readonly nint _user32;
    private readonly nint _ntdll;

    private NativeLibraries(string folder, bool oldKernel32)
    {
        _kernel32 = NativeLibrary.Load(Path.Combine(folder, oldKernel32 ? "libmodel-kernel32-old.so" : "libmodel-kernel32.so"));
        _advapi32 = NativeLibrary.Load(Path.Combine(folder, "libmodel-advapi32.so"));
        _user32 = NativeLibrary.Load(Path.Combine(folder, "libmodel-user32.so"));
        _ntdll = NativeLibrary.Load(Path.Combine(folder, "libmodel-ntdll.so"));
    }

    internal static NativeLibraries Load(bool oldKernel32)
    {
        NativeLibraries libraries = new(AppContext.BaseDirectory, oldKernel32);
        Binder kernel32 = new(libraries._kernel32);
        JobEntries.Bind(kernel32);
        if (!oldKernel32)
        {
            IoRateEntries.Bind(kernel32);
        }

        HandleEntries.Bind(kernel32);
        EventEntries.Bind(kernel32);
        WaitEntries.Bind(kernel32);
        PortEntries.Bind(kernel32);
        ProcessEntries.Bind(kernel32);
        ProcessInformationEntries.BindKernel32(kernel32);
        LaunchEntries.Bind(kernel32);
        AttributeEntries.Bind(kernel32);
        StreamEntries.Bind(kernel32);
        EnvironmentEntries.Bind(kernel32);
        PathEntries.Bind(kernel32);
        TextEntries.Bind(kernel32);
        SystemEntries.BindKernel32(kernel32);
        TokenEntries.BindKernel32(kernel32);
        Binder advapi32 = new(libraries._advapi32);
        SystemEntries.BindAdvapi32(advapi32);
        TokenEntries.BindAdvapi32(advapi32);
        UserEntries.Bind(new Binder(libraries._user32));
        ProcessInformationEntries.BindNtdll(new Binder(libraries._ntdll));
        return libraries;
    }

    /// <summary>The library's handle, or zero where the name is not one of Windows': the default search goes on then.</summary>
    internal nint Find(string libraryName)
    {
        ReadOnlySpan<char> name = libraryName.AsSpan();
        if (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^4];
        }

        return name switch
        {
            _ when name.Equals("kernel32", StringComparison.OrdinalIgnoreCase) => _kernel32,
            _ when name.Equals("advapi32", StringComparison.OrdinalIgnoreCase) => _advapi32,
            _ when name.Equals("user32", StringComparison.OrdinalIgnoreCase) => _user32,
            _ when name.Equals("ntdll", StringComparison.OrdinalIgnoreCase) => _ntdll,
            _ => 0,
        };
    }
}
