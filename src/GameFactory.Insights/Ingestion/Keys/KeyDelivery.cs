using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>
/// Hands a game's key over to the place that builds it, once per effect, whatever is killed in between. Only the hash of a key is kept, so
/// a key whose handing over is not known to have ended is never tried again: the next attempt makes another and the lost one ends.
/// </summary>
public sealed class KeyDelivery(NpgsqlDataSource database, WriteKeys keys)
{
    // An attempt that was believed dead may hand over a key after a later one did; it then makes a third, and the last one counts.
    private const int MostTries = 3;

    private static readonly string s_delivered = SqlFile.Beside<KeyDelivery>("delivered_key.sql");
    private static readonly string s_lock = SqlFile.Beside<KeyDelivery>("lock_effect_keys.sql");
    private static readonly string s_settle = SqlFile.Beside<KeyDelivery>("settle_key.sql");

    /// <summary>Makes a key and hands it over, unless that is done; false when the receiver refused it, and then no key is left.</summary>
    /// <param name="game">The game.</param>
    /// <param name="effect">Names the effect, the same in every attempt.</param>
    /// <param name="deliver">Puts a key's text in place of the one before; false when it may not. A repeat must do no harm.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    public async Task<bool> HandOverAsync(
        Guid game,
        string effect,
        Func<string, CancellationToken, Task<bool>> deliver,
        CancellationToken cancellationToken
    )
    {
        if (await IsDeliveredAsync(effect, cancellationToken))
        {
            return true;
        }

        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var issued = await keys.IssueAsync(game, WriteKeyPurpose.App, effect, cancellationToken);
            if (!await deliver(issued.Text, cancellationToken))
            {
                await keys.RevokeAsync(game, issued.Key.Id, cancellationToken);
                return false;
            }

            if (await SettleAsync(issued.Key.Id, effect, cancellationToken))
            {
                return true;
            }
        }

        throw new InvalidOperationException($"Other attempts keep replacing the key of {effect}.");
    }

    private async Task<bool> IsDeliveredAsync(string effect, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_delivered);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = effect });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<bool> SettleAsync(Guid key, string effect, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var locking = new NpgsqlCommand(s_lock, connection))
        {
            locking.Parameters.Add(new NpgsqlParameter<string> { TypedValue = effect });
            await locking.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var settling = new NpgsqlCommand(s_settle, connection);
        settling.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key });
        var isMine = await settling.ExecuteScalarAsync(cancellationToken) is Guid;
        await transaction.CommitAsync(cancellationToken);
        return isMine;
    }
}
