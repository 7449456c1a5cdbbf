using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Learning.Store;

/// <summary>Pins and bans that people set. They hold for batches that start afterwards: a running batch keeps what it froze.</summary>
public sealed class LearningRules(NpgsqlDataSource database)
{
    /// <summary>All rules, by mechanic and genre.</summary>
    public async Task<IReadOnlyList<LearningRule>> ListAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(SqlFile.Beside<LearningRules>("rules.sql"), [], Read, cancellationToken);

    /// <summary>Sets a rule; one that stood for the same mechanic and genre is replaced.</summary>
    /// <returns>False when there is no such mechanic.</returns>
    public async Task<bool> SetAsync(LearningRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var kind = rule.Kind == LearningRuleKind.Pin ? "pin" : "ban";
        return await ExecuteAsync("set_rule.sql", [rule.Mechanic, rule.Genre ?? "", kind, rule.Reason], cancellationToken) > 0;
    }

    /// <summary>Takes a rule back.</summary>
    /// <param name="mechanic">Name of the mechanic.</param>
    /// <param name="genre">The genre it was set for; null for the one that holds in all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when there was none.</returns>
    public async Task<bool> RemoveAsync(string mechanic, string? genre, CancellationToken cancellationToken) =>
        await ExecuteAsync("remove_rule.sql", [mechanic, genre ?? ""], cancellationToken) > 0;

    private static LearningRule Read(NpgsqlDataReader row) =>
        new(
            row.Get<string>("name"),
            row.Text("genre"),
            row.Get<string>("kind") == "pin" ? LearningRuleKind.Pin : LearningRuleKind.Ban,
            row.Get<string>("reason")
        );

    private async Task<int> ExecuteAsync(string file, object[] values, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(SqlFile.Beside<LearningRules>(file));
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
