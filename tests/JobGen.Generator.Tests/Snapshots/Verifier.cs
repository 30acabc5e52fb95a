using System.Runtime.CompilerServices;
using System.Text;
using JobGen.Generator.Emission;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares generated files with those beside the test, under the names and with the contents that Verify.SourceGenerators
/// gives them, so that the package can take this file's place and the snapshots stay as they are.
/// </summary>
/// <remarks>
/// <c>Class.Method#Hint.g.verified.cs</c> is what is expected; where the output differs, <c>.received.cs</c> is written
/// beside it. To accept, rename the received files, or run the tests with <c>JOBGEN_ACCEPT_SNAPSHOTS=1</c>.
/// </remarks>
internal static class Verifier
{
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the tests write what they would compare with.</summary>
    internal static bool IsAccepting => Environment.GetEnvironmentVariable("JOBGEN_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Verifies every file of a policy that the driver's last run generated: the native types are files of the runtime.</summary>
    public static async Task Verify(
        GeneratorDriver driver,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        string test = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        HashSet<string> stale = [.. Directory.EnumerateFiles(folder, $"{test}#*.verified.cs").Select(file => Path.GetFileName(file)!)];
        List<string> different = [];
        foreach (GeneratedSourceResult source in driver.GetRunResult().Results
            .SelectMany(result => result.GeneratedSources)
            .Where(source => source.HintName != NativeFile.HintName))
        {
            string name = $"{test}#{Path.GetFileNameWithoutExtension(source.HintName)}";
            stale.Remove($"{name}.verified.cs");
            string content = $"//HintName: {source.HintName}\n{source.SourceText}".ReplaceLineEndings("\n");
            if (!await IsVerified(Path.Combine(folder, name), content, "cs"))
            {
                different.Add($"{name}.received.cs");
            }
        }

        if (IsAccepting)
        {
            stale.ToList().ForEach(file => File.Delete(Path.Combine(folder, file)));
            return;
        }

        Assert.True(different.Count == 0, $"Not as verified; see, and rename to accept: {string.Join(", ", different)}");
        Assert.True(stale.Count == 0, $"No longer generated; delete to accept: {string.Join(", ", stale)}");
    }

    /// <summary>Verifies the lines of the only policy that another policy does not have, and those that it lacks.</summary>
    public static Task VerifyDifference(
        PolicyRun run,
        PolicyRun other,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        VerifyText(LineDifference.Between(other.Text, run.Text), sourceFile, method);

    /// <summary>Verifies a text.</summary>
    public static async Task VerifyText(
        string content,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        bool isVerified = await IsVerified(Path.Combine(Path.GetDirectoryName(sourceFile)!, name), content, "txt");
        Assert.True(isVerified, $"Not as verified; see, and rename to accept: {name}.received.txt");
    }

    private static async Task<bool> IsVerified(string path, string content, string extension)
    {
        string verified = $"{path}.verified.{extension}";
        string received = $"{path}.received.{extension}";
        bool isSame = File.Exists(verified) && (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") == content;
        if (isSame || IsAccepting)
        {
            File.Delete(received);
            if (!isSame)
            {
                await File.WriteAllTextAsync(verified, content, _encoding);
            }

            return true;
        }

        await File.WriteAllTextAsync(received, content, _encoding);
        return false;
    }
}
