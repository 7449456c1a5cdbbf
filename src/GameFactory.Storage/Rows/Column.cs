using NpgsqlTypes;

namespace GameFactory.Storage.Rows;

/// <summary>Makes columns; the rows' type follows from the target.</summary>
internal static class Column<TRow>
{
    public static RowColumn<TRow> Uuid(Func<TRow, Guid> value) => new ValueColumn<TRow, Guid>(NpgsqlDbType.Uuid, value);

    public static RowColumn<TRow> Uuid(Func<TRow, Guid?> value) => new ValueColumn<TRow, Guid?>(NpgsqlDbType.Uuid, value);

    public static RowColumn<TRow> Int(Func<TRow, int> value) => new ValueColumn<TRow, int>(NpgsqlDbType.Integer, value);

    public static RowColumn<TRow> Int(Func<TRow, int?> value) => new ValueColumn<TRow, int?>(NpgsqlDbType.Integer, value);

    public static RowColumn<TRow> Long(Func<TRow, long> value) => new ValueColumn<TRow, long>(NpgsqlDbType.Bigint, value);

    public static RowColumn<TRow> Long(Func<TRow, long?> value) => new ValueColumn<TRow, long?>(NpgsqlDbType.Bigint, value);

    public static RowColumn<TRow> Flag(Func<TRow, bool> value) => new ValueColumn<TRow, bool>(NpgsqlDbType.Boolean, value);

    public static RowColumn<TRow> Text(Func<TRow, string?> value) => new ValueColumn<TRow, string?>(NpgsqlDbType.Text, value);

    public static RowColumn<TRow> Json(Func<TRow, string?> value) => new ValueColumn<TRow, string?>(NpgsqlDbType.Jsonb, value);

    public static RowColumn<TRow> Bytes(Func<TRow, byte[]?> value) => new ValueColumn<TRow, byte[]?>(NpgsqlDbType.Bytea, value);

    public static RowColumn<TRow> Time(Func<TRow, DateTimeOffset> value) =>
        new ValueColumn<TRow, DateTime>(NpgsqlDbType.TimestampTz, row => value(row).UtcDateTime);

    public static RowColumn<TRow> Time(Func<TRow, DateTimeOffset?> value) =>
        new ValueColumn<TRow, DateTime?>(NpgsqlDbType.TimestampTz, row => value(row)?.UtcDateTime);
}
