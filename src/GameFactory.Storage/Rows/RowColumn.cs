using Npgsql;

namespace GameFactory.Storage.Rows;

/// <summary>One array parameter of a statement: a column of the rows that it carries. Its list is reused by every group.</summary>
internal abstract class RowColumn<TRow>
{
    public abstract NpgsqlParameter Parameter { get; }

    public abstract void Add(TRow row);

    public abstract void Clear();
}
