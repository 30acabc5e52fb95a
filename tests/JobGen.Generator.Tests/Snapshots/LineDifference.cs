using System.Text;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>The lines that two texts do not share, in their order; indentation does not count.</summary>
internal static class LineDifference
{
    /// <summary>The lines of <paramref name="after"/> that are new behind a plus, those that went behind a minus, gaps as dots.</summary>
    public static string Between(string before, string after)
    {
        string[] old = before.Split('\n');
        string[] now = after.Split('\n');
        int[,] shared = SharedLines(old, now);
        StringBuilder text = new();
        bool isGap = false;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i].Trim() == now[j].Trim())
            {
                isGap = true;
                i++;
                j++;
                continue;
            }

            if (isGap && text.Length != 0)
            {
                text.Append("…\n");
            }

            isGap = false;
            bool isNew = i == old.Length || (j < now.Length && shared[i, j + 1] >= shared[i + 1, j]);
            text.Append($"{(isNew ? '+' : '-')} {(isNew ? now[j++] : old[i++])}".TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    // The length of the longest common subsequence of what is left from each pair of lines on.
    private static int[,] SharedLines(string[] old, string[] now)
    {
        int[,] shared = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                shared[i, j] = old[i].Trim() == now[j].Trim()
                    ? shared[i + 1, j + 1] + 1
                    : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }

        return shared;
    }
}
