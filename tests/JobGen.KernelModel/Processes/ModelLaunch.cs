namespace JobGen.Model;

/// <summary>What a CreateProcess call asked for, as it was passed.</summary>
public sealed record ModelLaunch
{
    /// <summary>lpApplicationName, or null.</summary>
    public required string? ApplicationName { get; init; }

    /// <summary>lpCommandLine as it was before Windows writes to it, or null.</summary>
    public required string? CommandLine { get; init; }

    public required uint CreationFlags { get; init; }

    /// <summary>bInheritHandles.</summary>
    public required bool InheritsHandles { get; init; }

    /// <summary>The environment block's strings in its order, or null where the caller's own was inherited.</summary>
    public required IReadOnlyList<string>? Environment { get; init; }

    public required string? CurrentDirectory { get; init; }

    /// <summary>dwFlags of the STARTUPINFO.</summary>
    public required uint StartupFlags { get; init; }

    public required ushort ShowWindow { get; init; }

    /// <summary>hStdInput, hStdOutput and hStdError as passed.</summary>
    public required IReadOnlyList<nint> StandardHandles { get; init; }

    /// <summary>The handles of PROC_THREAD_ATTRIBUTE_HANDLE_LIST, or null where there was no such attribute.</summary>
    public required IReadOnlyList<nint>? HandleList { get; init; }

    /// <summary>The jobs of PROC_THREAD_ATTRIBUTE_JOB_LIST in its order, or null where there was no such attribute.</summary>
    public required IReadOnlyList<ModelJob>? JobList { get; init; }

    /// <summary>Every attribute of the list by its number, with the bytes it pointed to at the time of the call.</summary>
    public required IReadOnlyDictionary<nuint, byte[]> Attributes { get; init; }
}
