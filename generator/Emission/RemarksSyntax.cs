namespace JobGen.Generator.Emission;

/// <summary>The remarks of a generated member.</summary>
internal static class RemarksSyntax
{
    /// <summary>Writes a line for each sentence, and nothing where there is none.</summary>
    public static void Write(CodeWriter writer, IReadOnlyCollection<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        if (sentences.Count == 1)
        {
            writer.Line($"/// <remarks>{sentences.First()}</remarks>");
            return;
        }

        writer.Line("/// <remarks>");
        foreach (string sentence in sentences)
        {
            writer.Line($"/// {sentence}");
        }

        writer.Line("/// </remarks>");
    }
}
