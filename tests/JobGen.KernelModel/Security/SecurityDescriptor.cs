using System.Globalization;
using System.Runtime.InteropServices;

namespace JobGen.Model;

/// <summary>
/// A discretionary access list, as far as it decides what the model's caller gets: entries for Everyone (WD), the owner
/// (OW), built-in users and administrators (BU, BA), authenticated users (AU) and the caller (any S-1-5-21 SID) apply.
/// </summary>
public sealed class SecurityDescriptor
{
    // Descriptors that the conversion function gave out, by their address: the memory itself holds the text only.
    private static readonly Dictionary<nint, SecurityDescriptor> _given = [];

    private readonly List<(bool Allow, uint Rights)> _entries = [];

    private SecurityDescriptor(string text) => Text = text;

    /// <summary>The SDDL text it was made from.</summary>
    public string Text { get; }

    /// <summary>Descriptors made from text and not given back to LocalFree.</summary>
    internal static int LiveCount => _given.Count;

    internal static void Reset() => _given.Clear();

    internal static SecurityDescriptor? FromMemory(nint descriptor) => _given.GetValueOrDefault(descriptor);

    internal static nint Allocate(SecurityDescriptor descriptor, out uint size)
    {
        nint memory = Marshal.StringToHGlobalUni(descriptor.Text);
        size = (uint)(descriptor.Text.Length + 1) * sizeof(char);
        _given.Add(memory, descriptor);
        return memory;
    }

    internal static bool Free(nint memory)
    {
        if (!_given.Remove(memory))
        {
            return false;
        }

        Marshal.FreeHGlobal(memory);
        return true;
    }

    internal static SecurityDescriptor? Parse(string text)
    {
        SecurityDescriptor descriptor = new(text);
        int list = text.IndexOf("D:", StringComparison.Ordinal);
        if (list < 0)
        {
            return text.Contains(':', StringComparison.Ordinal) ? descriptor : null;
        }

        foreach (string part in text[(list + 2)..]
            .Split('(', StringSplitOptions.RemoveEmptyEntries)
            .Where(static p => p.Contains(')', StringComparison.Ordinal)))
        {
            string[] fields = part[..part.IndexOf(')', StringComparison.Ordinal)].Split(';');
            if (fields.Length < 6 || fields[0] is not ("A" or "D") || ParseRights(fields[2]) is not { } rights)
            {
                return null;
            }

            if (fields[5] is "WD" or "OW" or "BU" or "BA" or "AU" or "IU" || fields[5].StartsWith("S-1-5-21-", StringComparison.Ordinal))
            {
                descriptor._entries.Add((fields[0] == "A", rights));
            }
        }

        return descriptor;
    }

    /// <summary>Whether a handle with these rights is given out; denials come first in a list, as Windows orders them.</summary>
    internal bool Grants(uint access, uint allAccess)
    {
        uint wanted = AccessRights.Map(access, allAccess);
        uint granted = 0;
        foreach ((bool allow, uint rights) in _entries)
        {
            uint specific = AccessRights.Map(rights, allAccess);
            if (!allow && (specific & wanted) != 0)
            {
                return false;
            }

            granted |= specific;
        }

        return !Text.Contains("D:", StringComparison.Ordinal) || (granted & wanted) == wanted;
    }

    private static uint? ParseRights(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint value) ? value : null;
        }

        uint rights = 0;
        for (int i = 0; i + 1 < text.Length; i += 2)
        {
            uint? right = text.AsSpan(i, 2) switch
            {
                "GA" => AccessRights.GenericAll,
                "GR" => 0x20004,
                "GW" => 0x2000B,
                "GX" => 0x120000,
                "RC" => 0x20000,
                "SD" => 0x10000,
                "WD" => 0x40000,
                "WO" => 0x80000,
                _ => null,
            };
            if (right is null)
            {
                return null;
            }

            rights |= right.Value;
        }

        return rights;
    }
}
