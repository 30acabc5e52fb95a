using Library = JobGen.Launching;

namespace JobGen.JobRun.Outcome;

/// <summary>A command and its arguments as one would type them.</summary>
internal static class CommandText
{
    // The library quotes a program always. Here it is quoted where it needs that, as one more argument.
    private const string NoProgram = "\"\" ";

    /// <summary>Quoted as the library quotes what it starts.</summary>
    /// <exception cref="ArgumentException">It is no command line: it is too long, or holds a null character.</exception>
    internal static string Of(IEnumerable<string> command)
    {
        char[] line = Library.CommandLine.Build(program: "", command);
        return new string(line.AsSpan()[NoProgram.Length..^1]);
    }
}
