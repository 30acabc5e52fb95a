using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace JobGen.Launching;

/// <summary>Reads the members that .NET 11 added to <see cref="ProcessStartInfo"/>: this is built for .NET 10, which has none.</summary>
/// <remarks>
/// What somebody sets may not be ignored only because this library is older. The members are bound by name where they are first
/// called, which unlike reflection costs a native program nothing. Source: https://github.com/dotnet/runtime/issues/125838
/// </remarks>
internal sealed record NewStartInfoMembers
{
    /// <summary>Those that the running .NET has.</summary>
    internal static NewStartInfoMembers Present { get; } = Environment.Version.Major < 11 ? new() : Find();

    internal Func<ProcessStartInfo, bool>? KillOnParentExit { get; init; }

    internal Func<ProcessStartInfo, bool>? StartDetached { get; init; }

    internal Func<ProcessStartInfo, bool>? StartSuspended { get; init; }

    internal Func<ProcessStartInfo, IEnumerable<SafeHandle>?>? InheritedHandles { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardInputHandle { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardOutputHandle { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardErrorHandle { get; init; }

    internal static NewStartInfoMembers Find() => new()
    {
        KillOnParentExit = IfPresent(GetKillOnParentExit),
        StartDetached = IfPresent(GetStartDetached),
        StartSuspended = IfPresent(GetStartSuspended),
        InheritedHandles = IfPresent(GetInheritedHandles),
        StandardInputHandle = IfPresent(GetStandardInputHandle),
        StandardOutputHandle = IfPresent(GetStandardOutputHandle),
        StandardErrorHandle = IfPresent(GetStandardErrorHandle),
    };

    internal static Func<ProcessStartInfo, T>? IfPresent<T>(Func<ProcessStartInfo, T> getter)
    {
        try
        {
            getter(new ProcessStartInfo());
            return getter;
        }
        catch (MissingMethodException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_KillOnParentExit")]
    private static extern bool GetKillOnParentExit(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StartDetached")]
    private static extern bool GetStartDetached(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StartSuspended")]
    private static extern bool GetStartSuspended(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InheritedHandles")]
    private static extern IList<SafeHandle>? GetInheritedHandles(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StandardInputHandle")]
    private static extern SafeFileHandle? GetStandardInputHandle(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StandardOutputHandle")]
    private static extern SafeFileHandle? GetStandardOutputHandle(ProcessStartInfo startInfo);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StandardErrorHandle")]
    private static extern SafeFileHandle? GetStandardErrorHandle(ProcessStartInfo startInfo);
}
