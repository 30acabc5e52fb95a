namespace JobGen.CompilerServices;

/// <summary>Lets one thread at a time change the limits of a job, and no change into an update that would undo it.</summary>
internal sealed class LimitsGate
{
    private bool _isUpdating;

    /// <exception cref="InvalidOperationException">An update is under way on this thread.</exception>
    internal void Enter()
    {
        Monitor.Enter(this);
        if (_isUpdating)
        {
            Monitor.Exit(this);
            throw new InvalidOperationException(
                "The limits of a job cannot be changed within an Update of the same job, which would undo it: change what the "
                + "callback was given, or wait until Update has returned.");
        }
    }

    internal void Exit() => Monitor.Exit(this);

    /// <exception cref="InvalidOperationException">An update is under way on this thread.</exception>
    internal void EnterUpdate()
    {
        Enter();
        _isUpdating = true;
    }

    internal void ExitUpdate()
    {
        _isUpdating = false;
        Exit();
    }
}
