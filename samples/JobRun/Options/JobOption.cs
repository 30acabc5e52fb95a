namespace JobGen.JobRun.Options;

/// <summary>An option of jobrun, wherever it is written: on the command line, in JOBRUN_* or in a profile.</summary>
/// <param name="Name">Its name without dashes, which is also its key in a profile.</param>
/// <param name="Group">The heading that the help puts it under.</param>
/// <param name="ValueName">What its value is called in the help; <see langword="null"/> for one that is on or off.</param>
/// <param name="Description">What it does, in one line.</param>
internal sealed record JobOption(string Name, OptionGroup Group, string? ValueName, string Description)
{
    /// <summary>The short form, such as <c>-m</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>The limit that it sets, by the name that <see cref="AdjustableJob.Limits"/> has for it.</summary>
    public string? Limit { get; init; }

    /// <summary>Turns the value into the text that the library reads for the limit.</summary>
    public Func<string, string> ToText { get; init; } = static value => value;

    /// <summary>Takes what it sets off limits, where that is a part of <see cref="Limit"/> only.</summary>
    public Func<AdjustableJob.Limits, AdjustableJob.Limits> Without { get; init; } = static limits => limits;

    /// <summary>What the texts of several options for one limit are joined with.</summary>
    public string Separator { get; init; } = " ";

    /// <summary>Options with the same word here exclude each other.</summary>
    public string? OneOf { get; init; }

    /// <summary>Whether it may be given several times; else the last one counts.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Values to offer for completion.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsFlag => ValueName is null;

    public string LongForm => "--" + Name;

    /// <summary>The environment variable that stands for it.</summary>
    public string Variable => "JOBRUN_" + Name.Replace('-', '_').ToUpperInvariant();
}

/// <summary>The headings of the help, in their order.</summary>
internal enum OptionGroup
{
    Memory,
    Cpu,
    Processes,
    Rates,
    Notify,
    Run,
    Output,
}
