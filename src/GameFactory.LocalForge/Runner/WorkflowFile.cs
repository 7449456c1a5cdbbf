using System.Text.RegularExpressions;

namespace GameFactory.LocalForge.Runner;

/// <summary>
/// What the forge reads of a workflow file: its name, <c>run-name</c>, whether it can be dispatched and with which inputs. It reads the
/// plain block style of YAML that workflows are written in, not all of YAML: the steps of the file are not executed here.
/// </summary>
internal sealed partial record WorkflowFile(string Path, string Name, string? RunName, bool CanDispatch, IReadOnlyList<string> Inputs)
{
    public const string Folder = ".github/workflows";

    /// <summary>Workflows exist by being files; the id is a stable 31-bit hash of the path (FNV-1a).</summary>
    public long Id => Path.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u) & 0x7FFFFFFF;

    public string FileName => Path[(Folder.Length + 1)..];

    public static WorkflowFile Parse(string path, string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r', ' ')).Where(l => l.Length > 0 && !l.TrimStart().StartsWith('#')).ToList();
        return new WorkflowFile(
            path,
            Value(lines, "name") ?? path,
            Value(lines, "run-name"),
            lines.Exists(l => l.TrimStart().StartsWith("workflow_dispatch:", StringComparison.Ordinal) || l is "on: workflow_dispatch"),
            InputNames(lines)
        );
    }

    /// <summary>The run's title with <c>${{ inputs.X }}</c> filled in; the workflow's name when it has no run-name.</summary>
    public string Title(IReadOnlyDictionary<string, string> inputs) =>
        RunName is null ? Name : InputExpression().Replace(RunName, match => inputs.GetValueOrDefault(match.Groups["name"].Value, ""));

    private static string? Value(List<string> lines, string key) =>
        lines.Find(l => l.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..].Trim().Trim('"', '\'');

    private static List<string> InputNames(List<string> lines)
    {
        var trigger = lines.FindIndex(l => l.TrimStart() == "workflow_dispatch:");
        var start = trigger < 0 ? -1 : lines.FindIndex(trigger, l => l.TrimStart() == "inputs:");
        if (start < 0)
        {
            return [];
        }

        var depth = Indent(lines[start]);
        var block = lines.Skip(start + 1).TakeWhile(l => Indent(l) > depth).ToList();
        return block.Where(l => Indent(l) == Indent(block[0])).Select(l => l.Trim().TrimEnd(':')).ToList();
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(
        @"\$\{\{\s*(?:github\.event\.)?inputs\.(?<name>[A-Za-z0-9_-]+)\s*\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex InputExpression();
}
