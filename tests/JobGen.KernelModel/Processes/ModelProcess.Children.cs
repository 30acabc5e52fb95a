namespace JobGen.Model;

public sealed partial class ModelProcess
{
    /// <summary>Whether its first thread has begun to run; a process launched suspended has not until it is resumed.</summary>
    public bool HasStarted { get; internal set; }

    /// <summary>Starts a child as a program would, without handles to it: it is in the job of its parent.</summary>
    public ModelProcess SpawnChild() => TrySpawnChild(breakaway: false, out ModelProcess? child) is var error && error == Win32Error.Success
        ? child!
        : throw new InvalidOperationException($"The child was refused with error {error}.");

    internal bool IsOrDescendsFrom(ModelProcess ancestor) => this == ancestor || Parent?.IsOrDescendsFrom(ancestor) == true;

    /// <summary>Starts a child, asking to leave the job or not; the result is the Windows error.</summary>
    public int TrySpawnChild(bool breakaway, out ModelProcess? child)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            int error = ProcessCreation.Create(this, breakaway ? CreationFlags.BreakawayFromJob : 0, [], out ModelProcess created);
            child = error == Win32Error.Success ? created : null;
            if (child is not null)
            {
                child.HasStarted = true;
            }

            return error;
        }
    }
}
