using System.Diagnostics;

namespace JobGen.Launching;

/// <summary>The standard streams that lead to the caller by a pipe.</summary>
internal readonly record struct PipedStreams(bool Input, bool Output, bool Error)
{
    internal static PipedStreams Of(ProcessStartInfo startInfo) => new(
        startInfo.RedirectStandardInput, startInfo.RedirectStandardOutput, startInfo.RedirectStandardError);
}
