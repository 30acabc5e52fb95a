using System.Text.Json;
using JobGen.JobRun.CommandLine;
using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests;

/// <summary>The help, the page and the schema have every option.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_help_fits_a_screen()
    {
        string[] lines = HelpText.Short().TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 1, 25);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(
            JobOptions.All.Where(option => option.Group != OptionGroup.Notify),
            option => Assert.Contains(option.LongForm, HelpText.Short(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_long_help_says_what_each_option_does() =>
        Assert.All(JobOptions.All, option => Assert.Contains(option.Description, HelpText.Long(), StringComparison.Ordinal));

    [Fact]
    public void The_page_has_a_table_of_all_options()
    {
        string page = Repository.Read("docs/jobrun.md");
        int start = page.IndexOf("| option | what it does |\n|---|---|\n", StringComparison.Ordinal);
        int end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        Assert.Equal(string.Concat(JobOptions.All.Select(Row)), page[start..end].Replace("| option | what it does |\n|---|---|\n", "", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void The_schema_of_profiles_has_every_option_and_its_kind()
    {
        using JsonDocument schema = JsonDocument.Parse(Repository.Read("docs/schemas/jobrun.schema.json"));
        JsonElement properties = schema.RootElement.GetProperty("$defs").GetProperty("profile").GetProperty("properties");
        JobOption[] options = [.. JobOptions.All.Where(option => option != RunOptions.Profile && option != RunOptions.Config)];
        Assert.Equal(options.Select(option => option.Name), properties.EnumerateObject().Select(property => property.Name));
        Assert.All(options, option =>
        {
            JsonElement property = properties.GetProperty(option.Name);
            Assert.Equal(option.Description + ".", property.GetProperty("description").GetString());
            Assert.Equal(option.IsFlag, property.TryGetProperty("type", out JsonElement type) && type.ToString() == "boolean");
        });
    }

    [Fact]
    public void Every_limit_has_its_effect_explained() =>
        Assert.Equal(AdjustableJob.Limits.Names.Order(), LimitEffects.All.Keys.Order());

    private static string Row(JobOption option)
    {
        string alias = option.Alias is null ? "" : $"`{option.Alias}`, ";
        string value = option.IsFlag ? "" : " " + option.ValueName;
        return $"| {alias}`{option.LongForm}{value}` | {option.Description}{(option.IsRepeatable ? "; repeatable" : "")} |\n";
    }
}
