using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun explain OPTIONS</c>: what Windows will do with these limits, without running anything.</summary>
internal static class ExplainCommand
{
    internal static int Run(RunSettings settings, TextWriter output)
    {
        AdjustableJob.Limits limits = settings.Limits;
        foreach ((string name, string text) in LimitTexts.Of(limits))
        {
            output.WriteLine($"{name} = {text}");
            output.WriteLine($"    {LimitEffects.All[name]}");
        }

        if (!limits.BreakawayOk && !limits.SilentBreakawayOk)
        {
            output.WriteLine("Breakaway is forbidden");
            output.WriteLine("    A tool that asks for it fails with error 5, as some installers and test hosts do: --allow-breakaway.");
        }

        foreach (string advice in LimitAdvice.Find(in limits))
        {
            output.WriteLine($"note: {advice}");
        }

        return 0;
    }
}
