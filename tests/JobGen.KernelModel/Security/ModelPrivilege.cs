namespace JobGen.Model;

/// <summary>One privilege of a token: held or not, and enabled or not, which an elevated token's privileges mostly are not.</summary>
public sealed class ModelPrivilege
{
    public bool IsHeld { get; set; } = true;

    public bool IsEnabled { get; set; } = true;

    /// <summary>Whether a privilege check succeeds.</summary>
    internal bool IsInForce => IsHeld && IsEnabled;

    internal ModelPrivilege Copy() => new() { IsHeld = IsHeld, IsEnabled = IsEnabled };
}
