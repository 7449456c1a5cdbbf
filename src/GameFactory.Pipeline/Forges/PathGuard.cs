using System.Buffers;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Project;

namespace GameFactory.Pipeline.Forges;

/// <summary>
/// Which paths may enter a repository. Files come from generators and models, so a path is hostile until it passed here: it must mean the
/// same file on every system and reach neither git's own folder nor the workflows.
/// </summary>
public static class PathGuard
{
    private const int MaxLength = 240;

    // What Windows and macOS cannot hold, and the quote that begins a quoted path in git's import stream.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>What is wrong with the files, one sentence each; empty when all may be committed.</summary>
    /// <param name="files">The files of one commit.</param>
    /// <param name="existing">Paths that the parent commit holds.</param>
    public static IReadOnlyList<string> Findings(IReadOnlyList<FileChange> files, IEnumerable<string> existing)
    {
        var findings = files.Select(Finding).OfType<string>().ToList();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in existing)
        {
            seen.TryAdd(path, path);
        }

        foreach (var deleted in files.Where(f => f.Content is null))
        {
            seen.Remove(deleted.Path);
        }

        foreach (var path in files.Where(f => f.Content is not null).Select(f => f.Path))
        {
            if (!seen.TryAdd(path, path) && seen[path] != path)
            {
                findings.Add($"'{path}' and '{seen[path]}' differ only in case");
            }
        }

        findings.AddRange(
            files.GroupBy(f => f.Path, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"'{g.Key}' is given twice")
        );
        return findings;
    }

    private static string? Finding(FileChange file)
    {
        var path = file.Path;
        var segments = path.Split('/');
        return path.Length is 0 or > MaxLength ? $"'{path}' is empty or longer than {MaxLength} characters"
            : path.Any(char.IsControl) ? "a path holds a control character"
            : path.AsSpan().ContainsAny(s_forbidden) ? $"'{path}' holds a character that is not allowed"
            : path[0] == '/' ? $"'{path}' is absolute"
            : segments.Any(s => s is "" or "." or "..") ? $"'{path}' has an empty, '.' or '..' segment"
            : segments.Any(s => s.EndsWith('.') || s.EndsWith(' ') || s.StartsWith(' '))
                ? $"'{path}' has a segment that ends in a dot or has a space at its edge"
            : segments.Any(IsGit) ? $"'{path}' has a .git segment"
            : segments[0].Equals(".github", StringComparison.OrdinalIgnoreCase) && !IsWorkflow(file)
                ? $"'{path}' lies under .github and is not the factory's workflow"
            : null;
    }

    private static bool IsWorkflow(FileChange file) => file.Content is { } content && FactoryWorkflow.Is(new GameFile(file.Path, content));

    /// <summary>
    /// Git's folder under each of the names by which a file system may know it: any case, NTFS short names, zero-width characters.
    /// </summary>
    private static bool IsGit(string segment)
    {
        var visible = new string(segment.Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format).ToArray());
        return visible.Equals(".git", StringComparison.OrdinalIgnoreCase) || visible.StartsWith("git~", StringComparison.OrdinalIgnoreCase);
    }
}
