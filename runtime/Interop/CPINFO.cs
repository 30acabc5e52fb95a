using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnls.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CPINFO
{
    internal uint MaxCharSize;
    internal DefaultCharBytes DefaultChar;

    /// <summary>Pairs of first and last lead byte, ended by a pair of zeros.</summary>
    internal LeadByteRanges LeadByte;

    [InlineArray(2)]
    internal struct DefaultCharBytes
    {
        private byte _first;
    }

    [InlineArray(12)]
    internal struct LeadByteRanges
    {
        private byte _first;
    }
}
