namespace GameFactory.Tests.Architecture;

/// <summary>
/// The folders of one project and who uses whom. It is looked at level by level: inside a folder its own files are one node and each of its
/// folders, with all that is in it, is another.
/// </summary>
/// <param name="Root">Folder of the project.</param>
/// <param name="Uses">What its files use of its folders.</param>
internal sealed record FolderGraph(string Root, IReadOnlyCollection<FolderUse> Uses)
{
    private const string OwnFiles = ".";
    private const int ShownFiles = 4;

    /// <summary>Every circle, with the files that make it; empty when references point one way.</summary>
    public IEnumerable<string> Circles() => Levels().SelectMany(CirclesIn);

    private IEnumerable<string> Levels() =>
        Uses.SelectMany(use => new[] { FolderOf(use.File), use.Folder })
            .SelectMany(Upwards)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> Upwards(string folder)
    {
        for (; IsWithin(folder, Root); folder = FolderOf(folder))
        {
            yield return folder;
        }
    }

    private IEnumerable<string> CirclesIn(string level)
    {
        var edges = Uses.Where(use => IsWithin(FolderOf(use.File), level) && IsWithin(use.Folder, level))
            .Select(use => (From: NodeOf(FolderOf(use.File), level), To: NodeOf(use.Folder, level), Use: use))
            .Where(edge => edge.From != edge.To)
            .ToLookup(edge => edge.From);
        var nodes = edges.Select(from => from.Key).Order(StringComparer.Ordinal).ToList();
        var reached = nodes.ToDictionary(node => node, node => Reached(node, from => edges[from].Select(edge => edge.To)));
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => reached[node].Contains(node)))
        {
            var circle = nodes.Where(other => reached[node].Contains(other) && reached[other].Contains(node)).ToList();
            if (circle.TrueForAll(told.Add))
            {
                var inside = circle
                    .SelectMany(from => edges[from])
                    .Where(edge => circle.Contains(edge.To))
                    .ToLookup(edge => (edge.From, edge.To), edge => edge.Use);
                yield return $"The folders {string.Join(", ", circle)} of {level} form a circle:\n"
                    + $"{string.Join('\n', inside.Select(Shown))}";
            }
        }
    }

    private static string Shown(IGrouping<(string From, string To), FolderUse> edge)
    {
        var files = edge.GroupBy(use => Path.GetFileName(use.File), use => use.What).ToList();
        var shown = files.Take(ShownFiles).Select(file => $"{file.Key} ({string.Join(", ", file.Distinct().Take(ShownFiles))})");
        return $"  {edge.Key.From} uses {edge.Key.To} in {files.Count} files: {string.Join("; ", shown)}";
    }

    private static HashSet<string> Reached(string start, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>(next(start));
        while (ahead.TryPop(out var node))
        {
            if (reached.Add(node))
            {
                foreach (var further in next(node))
                {
                    ahead.Push(further);
                }
            }
        }

        return reached;
    }

    private static string NodeOf(string folder, string level) => folder == level ? OwnFiles : folder[(level.Length + 1)..].Split('/')[0];

    private static bool IsWithin(string folder, string other) =>
        folder == other || folder.StartsWith(other + "/", StringComparison.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
