using System.Globalization;
using System.Text;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.CommandLine;

/// <summary>The help: one screen with the options by group, or every option with its line.</summary>
internal static class HelpText
{
    private const int Width = 80;
    private const int Indent = 11;
    private const string Gap = "  ";

    private const string Usage = """
        jobrun [OPTIONS] [--] COMMAND [ARGUMENTS]   run a command, say why it ended
        jobrun                                      what this machine and job allow
        jobrun explain [OPTIONS]                    what Windows does with limits
        jobrun ps | top | kill NAME                 look at a job, or end it
        jobrun set NAME OPTIONS                     change the limits of a job
        jobrun attach [OPTIONS] PID...              limit processes that run already

        """;

    private const string Footer = """

        --help-all says what each option does. Exit codes: the command's; 124 timeout,
        125 jobrun failed, 126 cannot be run, 127 not found, 137 memory limit.
        """;

    internal static string Short()
    {
        StringBuilder text = new(Usage);
        foreach (IGrouping<OptionGroup, JobOption> group in JobOptions.All.GroupBy(option => option.Group))
        {
            StringBuilder line = new(Heading(group.Key).PadRight(Indent));
            foreach (string option in Entries(group))
            {
                if (line.Length > Indent && line.Length + Gap.Length + option.Length > Width)
                {
                    text.Append('\n').Append(line);
                    line.Clear().Append(' ', Indent);
                }

                line.Append(line.Length > Indent ? Gap : "").Append(option);
            }

            text.Append('\n').Append(line);
        }

        return text.Append('\n').Append(Footer).Append('\n').ToString();
    }

    internal static string Long()
    {
        const int Column = 34;
        StringBuilder text = new(Usage);
        foreach (IGrouping<OptionGroup, JobOption> group in JobOptions.All.GroupBy(option => option.Group))
        {
            text.Append('\n').Append(Heading(group.Key)).Append('\n');
            foreach (JobOption option in group)
            {
                string indent = option.Alias is null ? "      " : "  ";
                string description = option.IsRepeatable ? option.Description + "; repeatable" : option.Description;
                text.Append((indent + Short(option)).PadRight(Column)).Append(description).Append('\n');
            }
        }

        string variable = LimitOptions.All[0].Variable;
        text.Append(CultureInfo.InvariantCulture, $"\nEach can be in the environment too, such as {variable}=512m, and in a profile.\n");
        return text.Append("A limit takes 'off' as well. Only --memory is committed memory of the whole job.\n").ToString();
    }

    // The thresholds differ in their last word.
    private static IEnumerable<string> Entries(IGrouping<OptionGroup, JobOption> group) => group.Key == OptionGroup.Notify
        ? ["--notify-X VALUE: " + string.Join(", ", group.Select(option => option.Name["notify-".Length..]))]
        : group.Select(Short);

    private static string Short(JobOption option) =>
        $"{(option.Alias is { } alias ? alias + ", " : "")}{option.LongForm}{(option.IsFlag ? "" : " " + option.ValueName)}";

    private static string Heading(OptionGroup group) => group switch
    {
        OptionGroup.Cpu => "CPU",
        OptionGroup.Notify => "Tell of",
        _ => group.ToString(),
    };
}
