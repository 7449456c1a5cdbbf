using System.Globalization;
using System.Text;

namespace GameFactory.Insights.Metrics;

/// <summary>Writes lines of CSV (RFC 4180: commas, CRLF, doubled quotes) into a text.</summary>
internal sealed class CsvText
{
    // Spreadsheets take a cell that begins so for a formula, the wide forms too; names of games come from outside.
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StringBuilder _text = new();
    private bool _isFirst = true;

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>A cell of text; one that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public CsvText Add(string? cell)
    {
        Separate();
        var safe = cell is { Length: > 0 } && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        if (safe is null || safe.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(safe);
        }
        else
        {
            _text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return this;
    }

    /// <summary>A cell of a number, an id or a day; null leaves it empty.</summary>
    public CsvText Add(IFormattable? cell, string? format = null)
    {
        Separate();
        _text.Append(cell?.ToString(format, CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        _text.Append("\r\n");
        _isFirst = true;
    }

    /// <summary>The text so far; begins anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            _text.Append(',');
        }

        _isFirst = false;
    }
}
