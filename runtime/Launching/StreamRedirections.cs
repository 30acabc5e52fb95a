using System.Text;

namespace JobGen.Launching;

/// <summary>Which standard streams are redirected, and the encodings asked for.</summary>
internal readonly record struct StreamRedirections(
    bool Input,
    bool Output,
    bool Error,
    Encoding? InputEncoding = null,
    Encoding? OutputEncoding = null,
    Encoding? ErrorEncoding = null)
{
    internal bool Any => Input || Output || Error;
}
