using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>A Markdown file of the repository: its headings, its links and its code.</summary>
internal sealed partial class MarkdownDocument
{
    private const string Fence = "```";

    private readonly List<string> _text = [];
    private readonly List<CodeBlock> _blocks = [];

    /// <param name="path">The path from the root of the repository.</param>
    public MarkdownDocument(string path)
    {
        Path = path;
        Lines = Repository.Read(path).TrimEnd('\n').Split('\n');
        Separate();
        Anchors = FindAnchors();
    }

    /// <summary>The paths of all documents.</summary>
    public static IEnumerable<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("tests/JobGen.KernelModel/README.md"))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')),
    ];

    public static MarkdownDocument Readme { get; } = new("README.md");

    public string Path { get; }

    public string[] Lines { get; }

    /// <summary>What is not code.</summary>
    public string Text => string.Join('\n', _text);

    /// <summary>The blocks between fences.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>The types that its code declares.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Blocks.Where(block => block.IsCSharp).SelectMany(block => block.Types);

    /// <summary>What a link to a heading of this document ends in, as GitHub makes it.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>The targets of the links, without those to other sites.</summary>
    public IEnumerable<(string File, string Anchor)> Links => RelativeLink().Matches(Text)
        .Select(match => (Uri.UnescapeDataString(match.Groups["file"].Value), match.Groups["anchor"].Value));

    // A comment <!-- given … --> holds what the code below it is compiled beside, up to the next such comment. Above an excerpt
    // of generated code there is <!-- excerpt -->, above a program that a test runs <!-- run -->.
    private void Separate()
    {
        const string Excerpt = "<!-- excerpt -->";
        const string Run = "<!-- run -->";
        string given = string.Empty;
        for (int i = 0; i < Lines.Length; i++)
        {
            string line = Lines[i];
            if (line == "<!-- given")
            {
                given = string.Join('\n', Lines.Skip(i + 1).TakeWhile(next => next != "-->"));
                i += given.Split('\n').Length;
            }
            else if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                string margin = line[..line.IndexOf(Fence, StringComparison.Ordinal)];
                string[] code = [.. Lines.Skip(i + 1).TakeWhile(next => next != margin + Fence)];
                string stripped = string.Join('\n', code.Select(next => Strip(next, margin)));
                _blocks.Add(new(Path, i + 1, line.Trim()[Fence.Length..], stripped, given)
                {
                    IsExcerpt = i > 0 && Lines[i - 1] == Excerpt,
                    IsRun = i > 0 && Lines[i - 1] == Run,
                });
                i += code.Length + 1;
            }
            else
            {
                _text.Add(line);
            }
        }
    }

    private static string Strip(string line, string margin) =>
        line.StartsWith(margin, StringComparison.Ordinal) ? line[margin.Length..] : line;

    private HashSet<string> FindAnchors()
    {
        HashSet<string> anchors = [];
        foreach (string heading in _text.Where(line => Heading().IsMatch(line)).Select(line => line.TrimStart('#').Trim()))
        {
            string anchor = Anchor(heading);
            for (int i = 1; !anchors.Add(anchor); i++)
            {
                anchor = $"{Anchor(heading)}-{i}";
            }
        }

        return anchors;
    }

    // Lower case, without punctuation, and with a hyphen for each space.
    private static string Anchor(string heading)
    {
        StringBuilder anchor = new();
        foreach (char c in heading.ToLowerInvariant())
        {
            if (c == ' ')
            {
                anchor.Append('-');
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                anchor.Append(c);
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?!\w+:)(?<file>[^)#\s]*)(?:#(?<anchor>[^)\s]*))?\)")]
    private static partial Regex RelativeLink();
}
