using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>What a generated policy is constructed from. For generated code; made by <see cref="JobPolicyServices"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JobObjectInitializer
{
    internal JobObjectInitializer(SafeJobHandle handle, string? name, bool createdNew, JobAccess access)
    {
        Handle = handle;
        Name = name;
        CreatedNew = createdNew;
        Access = access;
    }

    internal SafeJobHandle Handle { get; }

    internal string? Name { get; }

    internal bool CreatedNew { get; }

    internal JobAccess Access { get; }
}
