using Npgsql;

namespace GameFactory.Storage.Rows;

/// <summary>A statement of a group, whatever its rows are.</summary>
internal interface IRowStatement
{
    /// <summary>The statement with its parameters; the same object for the life of the connection, so that it stays prepared.</summary>
    NpgsqlBatchCommand Command { get; }

    /// <summary>Rows in it.</summary>
    int Count { get; }

    /// <summary>Empties it for the next group.</summary>
    void Clear();
}
