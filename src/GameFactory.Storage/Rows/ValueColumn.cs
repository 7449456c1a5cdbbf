using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Storage.Rows;

/// <summary>
/// A column of one type of value. Its array ends with the last row that has one: <c>unnest</c> fills what is shorter than the others with
/// nulls, and most columns of most groups hold nothing else. Every statement has a column without nulls, its key.
/// </summary>
internal sealed class ValueColumn<TRow, TValue> : RowColumn<TRow>
{
    private readonly Func<TRow, TValue> _value;
    private readonly List<TValue> _values = [];
    private int _nulls;

    public ValueColumn(NpgsqlDbType element, Func<TRow, TValue> value)
    {
        _value = value;
        Parameter = new NpgsqlParameter<List<TValue>> { TypedValue = _values, NpgsqlDbType = NpgsqlDbType.Array | element };
    }

    public override NpgsqlParameter Parameter { get; }

    public override void Add(TRow row)
    {
        var value = _value(row);
        if (value is null)
        {
            _nulls++;
            return;
        }

        for (; _nulls > 0; _nulls--)
        {
            _values.Add(default!);
        }

        _values.Add(value);
    }

    public override void Clear()
    {
        _values.Clear();
        _nulls = 0;
    }
}
