namespace JobGen.JobRun.Options;

/// <summary>The options that are no limits: how the command is run, and what is told of it.</summary>
internal static class RunOptions
{
    internal static readonly JobOption Timeout =
        new("timeout", OptionGroup.Run, "TIME", "Ends the command after this time, such as 10m, with exit code 124");

    internal static readonly JobOption KillAfter =
        new("kill-after", OptionGroup.Run, "TIME", "How long it may take to end by itself, after Ctrl+Break");

    internal static readonly JobOption Wait =
        new("wait", OptionGroup.Run, null, "Waits for what the command leaves behind, instead of ending it");

    internal static readonly JobOption Env =
        new("env", OptionGroup.Run, "NAME=VALUE", "Sets an environment variable of the command") { Alias = "-e", IsRepeatable = true };

    internal static readonly JobOption Cwd =
        new("cwd", OptionGroup.Run, "FOLDER", "The command's current directory") { Alias = "-w" };

    internal static readonly JobOption Name =
        new("name", OptionGroup.Run, "NAME", "Gives the job this name, or joins the job that has it");

    internal static readonly JobOption BestEffort =
        new("best-effort", OptionGroup.Run, null, "Leaves out the limits that this system lacks, and says so");

    internal static readonly JobOption Profile =
        new("profile", OptionGroup.Run, "NAME", "Takes options from a profile of jobrun.json");

    internal static readonly JobOption Config =
        new("config", OptionGroup.Run, "FILE", "The file with the profiles, instead of the nearest jobrun.json");

    internal static readonly JobOption ExitCodeOnLimit =
        new("exit-code-on-limit", OptionGroup.Run, "N", "Exit code where a limit made the command end");

    internal static readonly JobOption Quiet = new("quiet", OptionGroup.Output, null, "Says nothing at the end") { Alias = "-q" };

    internal static readonly JobOption Json =
        new("json", OptionGroup.Output, "FILE", "Writes events and a summary as lines of JSON; - is standard output");

    internal static readonly JobOption Watch =
        new("watch", OptionGroup.Output, null, "Shows processes, memory and CPU time while the command runs");

    internal static readonly JobOption Report =
        new("report", OptionGroup.Output, "FILE", "Writes a page with charts of the run, for any browser");

    internal static readonly JobOption Ci =
        new("ci", OptionGroup.Output, "WHERE", "Annotations and a summary for github, azure or auto")
        { Choices = ["auto", "github", "azure"] };

    internal static readonly JobOption[] All =
        [Timeout, KillAfter, Wait, Env, Cwd, Name, BestEffort, ExitCodeOnLimit, Profile, Config, Quiet, Watch, Report, Json, Ci];
}
