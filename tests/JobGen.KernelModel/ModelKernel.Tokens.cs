namespace JobGen.Model;

public sealed partial class ModelKernel
{
    internal const nint CurrentThreadHandle = -2;

    /// <summary>The tokens that threads impersonate with, by the managed id of the thread.</summary>
    private readonly Dictionary<int, ModelToken> _impersonations = [];

    /// <summary>What the calling thread impersonates with, or null. A test sets it where the program impersonates already.</summary>
    public ModelToken? Impersonation
    {
        get
        {
            lock (Gate)
            {
                return _impersonations.GetValueOrDefault(Environment.CurrentManagedThreadId);
            }
        }

        set
        {
            lock (Gate)
            {
                _ = _impersonations.Remove(Environment.CurrentManagedThreadId);
                if (value is not null)
                {
                    _impersonations.Add(Environment.CurrentManagedThreadId, value);
                }
            }
        }
    }

    /// <summary>The privilege as a call of this thread is checked against it: of what it impersonates, else of the process.</summary>
    internal ModelPrivilege EffectiveIncreaseBasePriority => (Impersonation ?? ProcessToken).IncreaseBasePriority;

    internal ModelToken ProcessToken { get; private set; }

    /// <summary>Makes a token to impersonate with, as a client's or another user's.</summary>
    public ModelToken NewImpersonationToken(bool isHeld, bool isEnabled) =>
        new(this, new ModelPrivilege { IsHeld = isHeld, IsEnabled = isEnabled }, isImpersonation: true);

    private ModelToken NewProcessToken() => new(this, Options.IncreaseBasePriority, isImpersonation: false);

    private void ResetTokens()
    {
        _impersonations.Clear();
        ProcessToken = NewProcessToken();
    }
}
