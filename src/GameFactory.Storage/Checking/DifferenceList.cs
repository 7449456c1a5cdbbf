using System.Globalization;

namespace GameFactory.Storage.Checking;

/// <summary>Collects differences up to a bound, so that a wrong database does not fill the memory.</summary>
internal sealed class DifferenceList
{
    private const int Most = 1000;

    private readonly List<RowDifference> _found = [];

    public IReadOnlyList<RowDifference> Found => _found;

    public void Add(RowDifference difference)
    {
        if (_found.Count < Most)
        {
            _found.Add(difference);
        }
    }

    /// <summary>Compares two records property by property.</summary>
    public void Compare<TRow>(string table, Guid id, int? step, TRow expected, TRow actual)
        where TRow : class
    {
        foreach (var property in typeof(TRow).GetProperties())
        {
            var (wanted, stored) = (property.GetValue(expected), property.GetValue(actual));
            if (!Equals(wanted, stored))
            {
                Add(new RowDifference(table, id, step, property.Name, Text(wanted), Text(stored)));
            }
        }
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
