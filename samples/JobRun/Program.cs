using System.CommandLine;
using JobGen;

Option<string?> memory = new("--memory", "-m") { Description = "Memory of all processes together, such as 512m." };
Argument<string[]> command = new("command") { Arity = ArgumentArity.ZeroOrMore, Description = "The program and its arguments." };
RootCommand root = new("Runs a command in a Windows job object, with limits, and says why it ended.") { memory, command };
root.SetAction(async (result, cancellationToken) =>
{
    AdjustableJob.Limits limits = AdjustableJob.Limits.None;
    limits.KillOnJobClose = true;
    if (result.GetValue(memory) is { } text && !limits.TrySet(nameof(limits.JobMemoryLimit), text, out string? error))
    {
        Console.Error.WriteLine($"jobrun: --memory: {error}");
        return 125;
    }

    string[] words = result.GetRequiredValue(command);
    using AdjustableJob job = AdjustableJob.Create(in limits);
    JobRunResult run = await job.RunAsync(words[0], words[1..], cancellationToken: cancellationToken);
    Console.Error.WriteLine($"jobrun: {run}");
    return run.ExitCode;
});
return await root.Parse(args).InvokeAsync();
