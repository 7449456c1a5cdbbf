using GameFactory.Database.Sql;
using GameFactory.Engine;
using Npgsql;

namespace GameFactory.Storage.Formats;

/// <summary>
/// <c>engine.format</c> in <c>settings</c>: the format in which all silos write. A silo registers under a shared lock of the row and the
/// format is raised under an exclusive one, so that neither happens in the middle of the other.
/// </summary>
internal sealed class FormatTable(NpgsqlDataSource source, StateFormats formats, WrittenFormat written)
{
    private static readonly string s_init = SqlFile.Beside<FormatTable>("init.sql");
    private static readonly string s_read = SqlFile.Beside<FormatTable>("read.sql");
    private static readonly string s_lock = SqlFile.Beside<FormatTable>("lock.sql");
    private static readonly string s_raise = SqlFile.Beside<FormatTable>("raise.sql");

    public int Newest => formats.Newest;

    /// <summary>Reads the stored format, before anything of this silo reads or writes states.</summary>
    /// <exception cref="FormatRefusedException">This program does not go with it.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await InitAsync(cancellationToken);
        await using var command = source.CreateCommand(s_read);
        Take((int)(await command.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <summary>
    /// Makes the row where there is none: a new database begins with the newest format, one from before there was a row with the first.
    /// </summary>
    public async Task InitAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_init);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = formats.Newest });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Writes in the stored format from now on.</summary>
    /// <exception cref="FormatRefusedException">This program does not go with it.</exception>
    public void Take(int stored)
    {
        if (stored > formats.Newest)
        {
            throw new FormatRefusedException(
                $"The database holds states of format {stored} and this program reads up to {formats.Newest}: start the newer release "
                    + $"that raised it."
            );
        }

        if (stored < formats.OldestWritten)
        {
            throw new FormatRefusedException(
                $"The database is at format {stored} of the states and this program can follow {formats.OldestWritten} at the earliest: "
                    + $"start all servers with the release in between first, which raises it."
            );
        }

        written.Value = stored;
    }

    /// <summary>
    /// Raises the format when every living silo can write the newest; false when it is there already or somebody cannot. One silo of many
    /// is the one that does it.
    /// </summary>
    public async Task<bool> RaiseAsync(CancellationToken cancellationToken)
    {
        if (written.Value == formats.Newest)
        {
            return false;
        }

        // Two statements, one transaction: the second sees who registered while the first waited for the lock.
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(s_lock));
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(s_raise) { Parameters = { new NpgsqlParameter<int> { TypedValue = formats.Newest } } }
        );
        return await batch.ExecuteNonQueryAsync(cancellationToken) > 0;
    }
}
