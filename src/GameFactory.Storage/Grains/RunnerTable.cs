using GameFactory.Database.Sql;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Formats;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>Leases in <c>runners</c> and the switch <c>engine.paused</c> in <c>settings</c>.</summary>
internal sealed class RunnerTable(NpgsqlDataSource source, FormatTable formats) : IRunnerTable
{
    private static readonly string s_renew = SqlFile.Beside<RunnerTable>("runner_renew.sql");
    private static readonly string s_living = SqlFile.Beside<RunnerTable>("runners_living.sql");
    private static readonly string s_end = SqlFile.Beside<RunnerTable>("runner_end.sql");
    private static readonly string s_endSilo = SqlFile.Beside<RunnerTable>("runner_end_silo.sql");

    public async Task<RunnerLease> RenewAsync(
        Guid runner,
        string silo,
        TimeSpan lease,
        IReadOnlyList<UnansweredCall> unanswered,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            if (await TryRenewAsync(runner, silo, lease, unanswered, cancellationToken) is { } renewed)
            {
                return renewed;
            }

            await formats.InitAsync(cancellationToken);
        }
    }

    public Task<bool> RaiseFormatAsync(CancellationToken cancellationToken) => formats.RaiseAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> LivingAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_living);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => row.GetString(0), cancellationToken);
    }

    public async Task EndAsync(Guid runner, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_end);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = runner });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task EndSiloAsync(string silo, Guid except, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_endSilo);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = silo });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = except });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Null when there is no stored format yet.</summary>
    private async Task<RunnerLease?> TryRenewAsync(
        Guid runner,
        string silo,
        TimeSpan lease,
        IReadOnlyList<UnansweredCall> unanswered,
        CancellationToken cancellationToken
    )
    {
        await using var command = source.CreateCommand(s_renew);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = runner });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = silo });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Environment.ProcessId });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = lease });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = formats.Newest });
        command.Parameters.Add(
            new NpgsqlParameter<Guid[]> { TypedValue = [.. unanswered.Select(call => Guid.Parse(call.Attempt.ToString()))] }
        );
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. unanswered.Select(call => call.Service)] });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan[]> { TypedValue = [.. unanswered.Select(call => call.Age)] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        formats.Take(reader.Get<int>("format"));
        return new RunnerLease(reader.Get<DateTimeOffset>("expires_at"), reader.Get<DateTimeOffset>("now"), reader.Get<bool>("paused"));
    }
}
