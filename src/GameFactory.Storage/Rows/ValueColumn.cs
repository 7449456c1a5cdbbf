using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Storage.Rows;

/// <summary>A column of one type of value.</summary>
internal sealed class ValueColumn<TRow, TValue> : RowColumn<TRow>
{
    private readonly Func<TRow, TValue> _value;
    private readonly List<TValue> _values = [];

    public ValueColumn(NpgsqlDbType element, Func<TRow, TValue> value)
    {
        _value = value;
        Parameter = new NpgsqlParameter<List<TValue>> { TypedValue = _values, NpgsqlDbType = NpgsqlDbType.Array | element };
    }

    public override NpgsqlParameter Parameter { get; }

    public override void Add(TRow row) => _values.Add(_value(row));

    public override void Clear() => _values.Clear();
}
