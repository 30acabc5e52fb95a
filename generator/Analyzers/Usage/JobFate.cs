namespace JobGen.Generator.Analyzers;

/// <summary>What becomes of a job, or of what keeps one.</summary>
internal readonly record struct JobFate
{
    /// <summary>It is lost.</summary>
    public static JobFate Nothing => default;

    /// <summary>It is disposed or kept, or handed to somebody who may do so.</summary>
    public static JobFate Kept => new() { IsKept = true };

    public bool IsKept { get; private init; }

    /// <summary>The method whose result keeps the job for as long as it lives itself: a process, a wait or a subscription.</summary>
    public string? Holder { get; private init; }

    /// <summary>Whether no variable ever names the job, so that nobody can dispose it.</summary>
    public bool IsOutOfReach { get; private init; }

    public bool IsNothing => !IsKept && Holder is null;

    public static JobFate HeldBy(string method) => new() { Holder = method };

    /// <summary>The same of a job that is called upon where it is made.</summary>
    public JobFate OutOfReach() => Holder is null ? this : this with { IsOutOfReach = true };

    /// <summary>The better of two.</summary>
    public JobFate Or(JobFate other) => IsKept || (Holder is not null && !other.IsKept) ? this : other;
}
