using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>Tells a process that Windows will not end from one that is ending already: both answer TerminateProcess with 5.</summary>
/// <remarks>
/// A process that was ended is not gone until its input and output have ended, and until then neither its handle nor its exit
/// code tells. Source: https://learn.microsoft.com/windows/win32/procthread/terminating-a-process
/// </remarks>
internal static unsafe class ProcessEnd
{
    private const uint StillActive = 259;
    private const uint WaitObject0 = 0;

    /// <summary>How long a process that seems to be running may take to end, in milliseconds.</summary>
    private const uint Patience = 5000;

    /// <summary>Whether the process has ended, or does so within a few seconds.</summary>
    internal static bool HasComeOrComesSoon(nint process)
    {
        uint exitCode;
        return (Kernel32.GetExitCodeProcess(process, &exitCode) != 0 && exitCode != StillActive)
            || Kernel32.WaitForSingleObject(process, Patience) == WaitObject0;
    }
}
