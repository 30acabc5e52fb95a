using System.Runtime.InteropServices;

namespace JobGen.Model.Entry;

/// <summary>Connects an export of a C library to a function of the model.</summary>
internal readonly unsafe struct Binder(nint library)
{
    private static readonly HashSet<ModelFunction> _bound = [];

    /// <summary>The functions that were bound: a test holds it against the list of all.</summary>
    internal static IReadOnlyCollection<ModelFunction> Bound => _bound;

    internal void Bind(ModelFunction function, void* entry)
    {
        nint bind = NativeLibrary.GetExport(library, $"bind_{function}");
        ((delegate* unmanaged<void*, void>)bind)(entry);
        _bound.Add(function);
    }
}
