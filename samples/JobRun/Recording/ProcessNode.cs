namespace JobGen.JobRun.Recording;

/// <summary>A process at its place in the tree.</summary>
/// <param name="Process">The process.</param>
/// <param name="Depth">How many processes are above it.</param>
internal readonly record struct ProcessNode(RecordedProcess Process, int Depth)
{
    /// <summary>All processes, each behind the one that started it, and those of one parent by their start.</summary>
    public static IReadOnlyList<ProcessNode> TreeOf(IReadOnlyList<RecordedProcess> processes)
    {
        Dictionary<RecordedProcess, List<RecordedProcess>> children = new(ReferenceEqualityComparer.Instance);
        Dictionary<int, RecordedProcess> latest = [];
        List<RecordedProcess> roots = [];
        foreach (RecordedProcess process in processes.OrderBy(static process => process.Start))
        {
            // The parent is whoever had that id when the child started: an id is used again and again.
            if (!latest.TryGetValue(process.ParentId, out RecordedProcess? parent))
            {
                roots.Add(process);
            }
            else if (children.TryGetValue(parent, out List<RecordedProcess>? siblings))
            {
                siblings.Add(process);
            }
            else
            {
                children.Add(parent, [process]);
            }

            latest[process.Id] = process;
        }

        List<ProcessNode> tree = [];
        Stack<ProcessNode> pending = new(Enumerable.Reverse(roots).Select(static root => new ProcessNode(root, 0)));
        while (pending.TryPop(out ProcessNode node))
        {
            tree.Add(node);
            foreach (RecordedProcess child in Enumerable.Reverse(children.GetValueOrDefault(node.Process) ?? []))
            {
                pending.Push(new ProcessNode(child, node.Depth + 1));
            }
        }

        return tree;
    }
}
