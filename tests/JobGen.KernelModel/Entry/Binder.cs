using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Connects an export of a C library to a function of the model.</summary>
internal readonly unsafe struct Binder(nint library)
{
    internal void Bind(ModelFunction function, void* entry)
    {
        nint bind = NativeLibrary.GetExport(library, $"bind_{function}");
        ((delegate* unmanaged<void*, void>)bind)(entry);
    }
}
