namespace JobGen.Model;

/// <summary>
/// The handles of the calling process. A closed value is the next to be given out again, which is what brings wrong use of
/// a closed handle to light. Values below <see cref="FirstHandle"/> are Linux file descriptors (pipes).
/// </summary>
internal sealed class HandleTable
{
    internal const nint FirstHandle = 0x10000;

    private HandleEntry[] _entries = new HandleEntry[64];
    private int _used;
    private int _free = -1;
    private int _epoch;
    private int _openSinceReset;

    /// <summary>Handles opened since the last reset and still open.</summary>
    internal int OpenCount => _openSinceReset;

    internal nint Add(KernelObject target, uint access, bool inherit = false)
    {
        int index = _free;
        if (index >= 0)
        {
            _free = _entries[index].NextFree;
        }
        else
        {
            index = _used++;
            if (index == _entries.Length)
            {
                Array.Resize(ref _entries, index * 2);
            }
        }

        _entries[index] = new HandleEntry { Object = target, Access = access, Inherit = inherit, Epoch = _epoch };
        target.HandleCount++;
        _openSinceReset++;
        return FirstHandle + (index * 4);
    }

    internal bool Contains(nint handle) => Index(handle) >= 0;

    internal ref HandleEntry this[nint handle] => ref _entries[Index(handle)];

    /// <summary>Finds an object of one kind with the rights that a call needs: 6 where there is none, 5 where a right is missing.</summary>
    internal int Find<T>(nint handle, uint access, out T target)
        where T : KernelObject
    {
        target = null!;
        int index = Index(handle);
        if (index < 0 || _entries[index].Object is not T found)
        {
            return Win32Error.InvalidHandle;
        }

        target = found;
        return (_entries[index].Access & access) == access ? Win32Error.Success : Win32Error.AccessDenied;
    }

    internal int Close(nint handle)
    {
        int index = Index(handle);
        if (index < 0)
        {
            return Win32Error.InvalidHandle;
        }

        KernelObject target = _entries[index].Object!;
        if (_entries[index].Epoch == _epoch)
        {
            _openSinceReset--;
        }

        _entries[index] = new HandleEntry { NextFree = _free };
        _free = index;
        target.Release();
        return Win32Error.Success;
    }

    /// <summary>
    /// Closes what was opened since the last reset, as the end of the process does. The values are not given out again: the
    /// process that goes on running all the same may close them once more.
    /// </summary>
    internal void CloseAll()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_entries[i] is { Object: { } target } entry && entry.Epoch == _epoch)
            {
                _openSinceReset--;
                _entries[i] = default;
                target.Release();
            }
        }
    }

    internal IEnumerable<(nint Handle, KernelObject Target)> OpenSinceReset()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_entries[i] is { Object: { } target } entry && entry.Epoch == _epoch)
            {
                yield return (FirstHandle + (i * 4), target);
            }
        }
    }

    /// <summary>What a child inherits without a list; handles that an earlier test left open are no longer among it.</summary>
    internal IEnumerable<nint> Inheritable()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_entries[i] is { Object: not null, Inherit: true } entry && entry.Epoch == _epoch)
            {
                yield return FirstHandle + (i * 4);
            }
        }
    }

    /// <summary>Leaves what is open as it is and stops counting it.</summary>
    internal void Reset()
    {
        _epoch++;
        _openSinceReset = 0;
    }

    private int Index(nint handle)
    {
        nint distance = handle - FirstHandle;
        return distance >= 0 && distance % 4 == 0 && distance / 4 < _used && _entries[distance / 4].Object is not null
            ? (int)(distance / 4)
            : -1;
    }
}
