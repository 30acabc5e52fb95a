using System.Diagnostics;
using System.Text.RegularExpressions;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>What the migration tables name of JobGen exists, and that of .NET's own classes is complete.</summary>
public sealed partial class MigrationTests
{
    private const string Process = "docs/migration/process.md";

    private static readonly string[] _namespaces = ["JobGen", "System", "System.Diagnostics", "System.IO"];
    private static readonly Lazy<Compilation> _consumer = new(() =>
        PolicyDriver.RunUnchecked(Consumer.Compile(Repository.Read("tests/Shared/Policies/Everything.cs"))).Output);

    public static TheoryData<string> Tables =>
        [.. MarkdownDocument.Paths.Where(path => path.StartsWith("docs/migration/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_name_of_JobGen_exists(string path)
    {
        IEnumerable<string> lines = new MarkdownDocument(path).Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        string[][] rows = [.. lines.Select(Cells)];
        Assert.True(rows.Length > 30, $"Only {rows.Length} rows.");
        Assert.All(rows, row =>
        {
            Assert.True(row.Length == 2, $"{row.Length} cells: {row[0]}");
            string[] names = [.. Code().Matches(row[1]).Select(match => match.Groups[1].Value)];
            Assert.True(names.Length > 0 || row[1].EndsWith('.'), $"{row[0]} has neither an equivalent nor a sentence.");
            Assert.All(names, name => Assert.True(Exists(name), $"{row[0]}: there is no {name}."));
        });
    }

    [Theory]
    [InlineData("JobObject.NoSuch")]
    [InlineData("[NoSuch]")]
    [InlineData("[CpuRateControl(NoSuch)]")]
    [InlineData("P.Limits.NoSuch")]
    public void What_does_not_exist_is_found(string name) => Assert.False(Exists(name));

    [Theory]
    [InlineData("Process", typeof(Process))]
    [InlineData("ProcessStartInfo", typeof(ProcessStartInfo))]
    public void Every_member_has_its_row(string section, Type type)
    {
        INamedTypeSymbol symbol = _consumer.Value.GetTypeByMetadataName(type.FullName!)!;
        string[] members =
        [
            .. symbol.GetMembers()
                .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
                .Where(member => member is not IMethodSymbol { AssociatedSymbol: not null })
                .Select(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : member.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        IEnumerable<string> rows = MarkdownSection.Of(Process, section).TableRows()
            .SelectMany(row => Code().Matches(row[0]).Select(match => match.Groups[1].Value));
        Assert.Equal(members, rows.Order(StringComparer.Ordinal));
    }

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static bool Exists(string name)
    {
        if (AttributeUse().Match(name) is { Success: true } use)
        {
            return Member(TypeNamed(use.Groups["name"].Value + "Attribute"), use.Groups["member"].Value);
        }

        string[] parts = name.Split('.');
        ITypeSymbol? type = parts[0] == "P" ? _consumer.Value.GetTypeByMetadataName("App.Everything") : TypeNamed(parts[0]);
        return parts.Skip(1).SkipLast(1).All(part => (type = type?.GetTypeMembers(part).FirstOrDefault()) is not null)
            && Member(type, parts.Length > 1 ? parts[^1] : string.Empty);
    }

    private static INamedTypeSymbol? TypeNamed(string name) => _namespaces
        .Select(space => _consumer.Value.GetTypeByMetadataName($"{space}.{name}"))
        .FirstOrDefault(type => type is { DeclaredAccessibility: Accessibility.Public });

    private static bool Member(ITypeSymbol? type, string name)
    {
        if (name.Length == 0)
        {
            return type is not null;
        }

        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Any(member => member.DeclaredAccessibility == Accessibility.Public))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\[(?<name>\w+)(?:\((?<member>\w+)\))?\]$")]
    private static partial Regex AttributeUse();
}
