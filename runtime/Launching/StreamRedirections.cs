using System.Runtime.InteropServices;
using System.Text;

namespace JobGen.Launching;

/// <summary>Which standard streams are redirected, to a pipe or a handle of the caller's, and the encodings asked for.</summary>
internal sealed record StreamRedirections(
    bool Input = false,
    bool Output = false,
    bool Error = false,
    Encoding? InputEncoding = null,
    Encoding? OutputEncoding = null,
    Encoding? ErrorEncoding = null,
    SafeHandle? InputHandle = null,
    SafeHandle? OutputHandle = null,
    SafeHandle? ErrorHandle = null)
{
    internal static StreamRedirections None { get; } = new();

    internal bool Any => Input || Output || Error || InputHandle is not null || OutputHandle is not null || ErrorHandle is not null;
}
