namespace JobGen.Model;

/// <summary>An access token, with the one privilege that job objects ask for.</summary>
public sealed class ModelToken : KernelObject
{
    internal ModelToken(ModelKernel kernel, ModelPrivilege increaseBasePriority, bool isImpersonation)
        : base(kernel)
    {
        IncreaseBasePriority = increaseBasePriority;
        IsImpersonation = isImpersonation;
    }

    public ModelPrivilege IncreaseBasePriority { get; }

    /// <summary>A thread can impersonate with it; that of a process it is not.</summary>
    public bool IsImpersonation { get; }

    internal override uint AllAccess => AccessRights.TokenAll;

    public override string ToString() => IsImpersonation ? "impersonation token" : "primary token";
}
