using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Storage.Rows;

/// <summary>
/// A prepared statement that takes its rows as arrays, one per column, for <c>unnest</c>. A guarded statement has the number of rows as its
/// last parameter and raises an error when it touched another number: the transaction then ends without a further round trip.
/// </summary>
internal sealed class RowStatement<TRow> : IRowStatement
{
    private readonly RowColumn<TRow>[] _columns;
    private readonly NpgsqlParameter<int>? _expected;

    public RowStatement(string sql, bool guarded, params RowColumn<TRow>[] columns)
    {
        _columns = columns;
        Command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns)
        {
            Command.Parameters.Add(column.Parameter);
        }

        if (guarded)
        {
            _expected = new NpgsqlParameter<int> { NpgsqlDbType = NpgsqlDbType.Integer };
            Command.Parameters.Add(_expected);
        }
    }

    public NpgsqlBatchCommand Command { get; }

    public int Count { get; private set; }

    public void Add(TRow row)
    {
        foreach (var column in _columns)
        {
            column.Add(row);
        }

        Count++;
        if (_expected is not null)
        {
            _expected.TypedValue = Count;
        }
    }

    public void Clear()
    {
        foreach (var column in _columns)
        {
            column.Clear();
        }

        Count = 0;
    }
}
