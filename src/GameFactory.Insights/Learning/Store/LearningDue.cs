using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Learning.Store;

/// <summary>Games of which the metrics counted something new since the learner last looked; the rollup marks them.</summary>
public sealed class LearningDue(NpgsqlDataSource database)
{
    /// <summary>At most so many of them, with how often each was marked.</summary>
    public async Task<IReadOnlyList<(Guid Game, long Marks)>> FindAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(SqlFile.Beside<LearningDue>("due.sql"));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        List<(Guid, long)> due = [];
        while (await row.ReadAsync(cancellationToken))
        {
            due.Add((row.GetGuid(0), row.GetInt64(1)));
        }

        return due;
    }

    /// <summary>Takes marks away; a game that was marked again meanwhile keeps its mark.</summary>
    public async Task ForgetAsync(IReadOnlyList<(Guid Game, long Marks)> done, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(done);
        await using var command = database.CreateCommand(SqlFile.Beside<LearningDue>("not_due.sql"));
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. done.Select(d => d.Game)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. done.Select(d => d.Marks)] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
