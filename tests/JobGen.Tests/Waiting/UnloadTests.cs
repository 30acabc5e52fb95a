using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using JobGen.Interop;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>A load context that is unloaded while Windows still has the address of a callback in it.</summary>
[Trait("Not as native code", "native code does not unload")]
public class UnloadTests : WaitTest
{
    [Fact]
    public async Task Code_stays_until_its_last_wait_has_ended()
    {
        ModelProcess process = Kernel.StartProcess();
        WeakReference context = BeginWaitAndUnload((int)process.Id);
        Collect();
        Assert.True(context.IsAlive);

        // The callback comes now: into code that is gone, it would end this program.
        process.Exit(0);
        await UntilAsync(() =>
        {
            Collect();
            return !context.IsAlive;
        });
    }

    /// <summary>Called in the context's own copy of this assembly, which has its own copy of the runtime.</summary>
    internal static void BeginWait(int processId)
    {
        ProcessLookup.TryOpen(processId, ProcessAccess.Synchronize | ProcessAccess.QueryLimitedInformation, out SafeKernelHandle? handle);
        _ = HandleSignal.WaitAsync(handle!, CancellationToken.None);
    }

    // Not inlined, so that no local of the test keeps the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference BeginWaitAndUnload(int processId)
    {
        OwnCopies context = new();
        context.LoadFromAssemblyName(typeof(UnloadTests).Assembly.GetName())
            .GetType(typeof(UnloadTests).FullName!, throwOnError: true)!
            .GetMethod(nameof(BeginWait), BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, [processId]);
        context.Unload();
        return new WeakReference(context, trackResurrection: true);
    }

    private static void Collect()
    {
        for (int i = 0; i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>The model is shared: there is one kernel.</summary>
    private sealed class OwnCopies() : AssemblyLoadContext(nameof(UnloadTests), isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name is "JobGen" or "JobGen.Tests"
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
            : null;
    }
}
