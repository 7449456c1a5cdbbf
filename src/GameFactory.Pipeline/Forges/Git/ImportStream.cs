using System.Text;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>
/// The input of <c>git fast-import</c> that makes one commit: one process instead of one per file. Equal requests give equal bytes, so that
/// a repeated attempt makes the very same commit.
/// </summary>
internal static class ImportStream
{
    /// <summary>The branch that the import makes in the work folder.</summary>
    public const string Reference = "refs/heads/step";

    // Commits carry no clock: a fixed day, moved on by run and step so that they sort.
    private static readonly DateTimeOffset s_epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Write(CommitRequest request, ForgeOptions options)
    {
        using var stream = new MemoryStream();
        var when = s_epoch.AddDays(request.Run - 1).AddHours(request.Step).ToUnixTimeSeconds();
        var person = $"{Plain(options.AuthorName)} <{Plain(options.AuthorEmail)}> {when} +0000";
        Line(stream, "feature done");
        Line(stream, $"commit {Reference}");
        Line(stream, "mark :1");
        Line(stream, $"author {person}");
        Line(stream, $"committer {person}");
        Data(stream, Encoding.UTF8.GetBytes(new CommitTrailers(request.Game, request.Step, request.Run).Message(request.Subject)));
        if (request.ExpectedParent is { } parent)
        {
            Line(stream, $"from {parent}");
        }

        foreach (var file in request.Files.Where(f => f.Content is null))
        {
            Line(stream, $"D {file.Path}");
        }

        foreach (var file in request.Files.Where(f => f.Content is not null).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Line(stream, $"M 100644 inline {file.Path}");
            Data(stream, file.Content!.Value.Span);
        }

        // Asks for the ids: the commit's on a line of its own, then its root tree's.
        Line(stream, "");
        Line(stream, "get-mark :1");
        Line(stream, "ls :1 ");
        if (request.ExpectedParent is not null)
        {
            Line(stream, $"ls {request.ExpectedParent} ");
        }

        Line(stream, "done");
        return stream.ToArray();
    }

    /// <summary>Reads the answers: commit, its tree, and the parent's tree when there is a parent.</summary>
    public static (string Commit, string Tree, string? ParentTree) Read(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (lines[0], Tree(lines[1]), lines.Length > 2 ? Tree(lines[2]) : null);
    }

    private static string Tree(string line) => line.Split(' ', '\t')[2];

    private static string Plain(string text) => new(text.Where(c => !char.IsControl(c) && c is not ('<' or '>')).ToArray());

    private static void Line(MemoryStream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));

    private static void Data(MemoryStream stream, ReadOnlySpan<byte> content)
    {
        Line(stream, $"data {content.Length}");
        stream.Write(content);
        Line(stream, "");
    }
}
