using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace JobGen.Launching;

/// <summary>Reads the members that .NET 11 added to <see cref="ProcessStartInfo"/>: this is built for .NET 10, which has none.</summary>
/// <remarks>
/// What somebody sets may not be ignored only because this library is older. The names are constants, so that trimming keeps the
/// members. Source: https://github.com/dotnet/runtime/issues/125838
/// </remarks>
internal sealed record NewStartInfoMembers
{
    /// <summary>Those that the running .NET has.</summary>
    internal static NewStartInfoMembers Present { get; } = new()
    {
        KillOnParentExit = Getter<bool>(typeof(ProcessStartInfo).GetProperty("KillOnParentExit")),
        StartDetached = Getter<bool>(typeof(ProcessStartInfo).GetProperty("StartDetached")),
        StartSuspended = Getter<bool>(typeof(ProcessStartInfo).GetProperty("StartSuspended")),
        InheritedHandles = Getter<IEnumerable<SafeHandle>?>(typeof(ProcessStartInfo).GetProperty("InheritedHandles")),
        StandardInputHandle = Getter<SafeHandle?>(typeof(ProcessStartInfo).GetProperty("StandardInputHandle")),
        StandardOutputHandle = Getter<SafeHandle?>(typeof(ProcessStartInfo).GetProperty("StandardOutputHandle")),
        StandardErrorHandle = Getter<SafeHandle?>(typeof(ProcessStartInfo).GetProperty("StandardErrorHandle")),
    };

    internal Func<ProcessStartInfo, bool>? KillOnParentExit { get; init; }

    internal Func<ProcessStartInfo, bool>? StartDetached { get; init; }

    internal Func<ProcessStartInfo, bool>? StartSuspended { get; init; }

    internal Func<ProcessStartInfo, IEnumerable<SafeHandle>?>? InheritedHandles { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardInputHandle { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardOutputHandle { get; init; }

    internal Func<ProcessStartInfo, SafeHandle?>? StandardErrorHandle { get; init; }

    private static Func<ProcessStartInfo, T>? Getter<T>(PropertyInfo? property) =>
        property?.GetMethod?.CreateDelegate<Func<ProcessStartInfo, T>>();
}
