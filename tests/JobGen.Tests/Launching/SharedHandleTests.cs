using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

public sealed class SharedHandleTests : LaunchTest
{
    [Fact]
    public void Two_launches_with_the_same_handle_do_not_take_it_from_each_other()
    {
        using PlainJob job = NewJob();
        ModelProcess target = Kernel.StartProcess();
        nint shared = target.OpenHandle();
        JobProcess? second = null;
        Exception? failure = null;
        using ManualResetEventSlim secondIsInside = new();
        using ManualResetEventSlim firstIsOver = new();
        using LookedAt holdsSecond = new(target.OpenHandle(), () =>
        {
            secondIsInside.Set();
            firstIsOver.Wait(TestContext.Current.CancellationToken);
        });
        Thread other = new(() => failure = Record.Exception(() => second = Start(job, new LookedAt(shared), holdsSecond)));
        using LookedAt startsSecond = new(target.OpenHandle(), () =>
        {
            // The second launch is stopped either by the first one, as it should be, or inside of it, when it has found the
            // handle inheritable and will rely on that.
            other.Start();
            while (!secondIsInside.IsSet && (other.ThreadState & System.Threading.ThreadState.WaitSleepJoin) == 0)
            {
                Thread.Sleep(1);
            }

            secondIsInside.Wait(100, TestContext.Current.CancellationToken);
        });

        using JobProcess first = Start(job, new LookedAt(shared), startsSecond);
        firstIsOver.Set();
        other.Join();
        Assert.Null(failure);

        Assert.Contains(ModelOf(first).InheritedHandles, inherited => inherited.Value == shared);
        Assert.Contains(ModelOf(second!).InheritedHandles, inherited => inherited.Value == shared);
        second!.Dispose();
    }

    private static JobProcess Start(PlainJob job, params SafeHandle[] handles) =>
        job.Start(new ProcessStartInfo(Tool), new JobStartOptions { InheritedHandles = handles });

    /// <summary>A handle that says when a launch first looks at it.</summary>
    private sealed class LookedAt : SafeHandle
    {
        private Action? _look;

        internal LookedAt(nint value, Action? look = null)
            : base(0, ownsHandle: false)
        {
            SetHandle(value);
            _look = look;
        }

        public override bool IsInvalid
        {
            get
            {
                Interlocked.Exchange(ref _look, null)?.Invoke();
                return false;
            }
        }

        protected override bool ReleaseHandle() => true;
    }
}
