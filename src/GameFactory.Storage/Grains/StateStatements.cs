using GameFactory.Database.Sql;
using GameFactory.Storage.Rows;

namespace GameFactory.Storage.Grains;

/// <summary>The statements on <c>orleansstorage</c>.</summary>
internal sealed class StateStatements(string serviceId)
{
    public RowStatement<PendingWrite> Insert { get; } =
        new(
            SqlFile.Beside<StateStatements>("states_insert.sql"),
            guarded: true,
            [.. Key(serviceId), Column<PendingWrite>.Bytes(write => write.Payload)]
        );

    public RowStatement<PendingWrite> Update { get; } =
        new(
            SqlFile.Beside<StateStatements>("states_update.sql"),
            guarded: true,
            [.. Key(serviceId), Column<PendingWrite>.Bytes(write => write.Payload), Column<PendingWrite>.Int(write => write.Version)]
        );

    public RowStatement<PendingWrite> Lock { get; } =
        new(SqlFile.Beside<StateStatements>("states_lock.sql"), guarded: false, [.. Key(serviceId)]);

    public void Add(PendingWrite write) => (write.Version is null ? Insert : Update).Add(write);

    private static IEnumerable<RowColumn<PendingWrite>> Key(string serviceId) =>
        [
            Column<PendingWrite>.Int(write => write.Key.IdHash),
            Column<PendingWrite>.Long(write => write.Key.N0),
            Column<PendingWrite>.Long(write => write.Key.N1),
            Column<PendingWrite>.Int(write => write.Key.TypeHash),
            Column<PendingWrite>.Text(write => write.Key.Type),
            Column<PendingWrite>.Text(write => write.Key.Extension),
            Column<PendingWrite>.Text(_ => serviceId),
        ];
}
