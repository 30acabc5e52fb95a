using System.Runtime.InteropServices;

namespace JobGen.Benchmarks;

/// <summary>The library that answers in kernel32's place; on Windows the real one does, and messages are not measured.</summary>
internal static unsafe partial class NullKernel
{
    private const string Library = "null-kernel32";

    public static void Install()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var assembly in new[] { typeof(JobObject).Assembly, typeof(NullKernel).Assembly })
        {
            NativeLibrary.SetDllImportResolver(assembly, static (_, _, _) =>
                NativeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "libnull-kernel32.so")));
        }
    }

    [LibraryImport(Library, EntryPoint = "null_forget_jobs")]
    public static partial void ForgetJobs();

    /// <summary>Lets the port deliver so many messages more, in turn for each job that is associated with it.</summary>
    [LibraryImport(Library, EntryPoint = "null_deliver")]
    public static partial void Deliver(ulong messages);

    /// <summary>The kind of the messages from now on, until jobs are forgotten.</summary>
    [LibraryImport(Library, EntryPoint = "null_deliver_kind")]
    public static partial void DeliverKind(JobNotificationKind kind);
}
