namespace GameFactory.Dart.Syntax.Source;

/// <summary>The text of one file, and the lines of its offsets.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Takes the text as it is.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new Lazy<int[]>(() => [.. LineStarts(text)]);
    }

    /// <summary>How findings call the file.</summary>
    public string Path { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>Line and column of an offset, both from 1.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var starts = _lineStarts.Value;
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>A finding at an offset.</summary>
    public Finding Found(int offset, string message)
    {
        var (line, column) = Place(Math.Clamp(offset, 0, Text.Length));
        return new Finding(Path, line, column, message);
    }

    private static IEnumerable<int> LineStarts(string text)
    {
        yield return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                yield return i + 1;
            }
        }
    }
}
