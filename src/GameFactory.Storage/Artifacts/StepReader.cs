using System.Collections.Concurrent;
using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using Npgsql;

namespace GameFactory.Storage.Artifacts;

/// <summary>Reads what an attempt needs. The inputs of started batches stay in memory: all games of a batch ask for the same.</summary>
internal sealed class StepReader(NpgsqlDataSource source, ArtifactDocuments documents) : IStepReader
{
    /// <summary>Inputs may take 256 KB each; few batches run at once.</summary>
    private const int MostBatches = 64;

    private static readonly string s_artifacts = SqlFile.Beside<StepReader>("step_artifacts.sql");
    private static readonly string s_batch = SqlFile.Beside<StepReader>("batch_inputs.sql");

    private readonly ConcurrentDictionary<BatchId, BatchInputs> _batches = new();

    public async ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken)
    {
        return await ArtifactsRowAsync(game, step, cancellationToken) is { } artifacts
            ? await documents.ReadAsync(artifacts, cancellationToken)
            : null;
    }

    /// <exception cref="KeyNotFoundException">There is no such batch.</exception>
    public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) =>
        _batches.TryGetValue(batch, out var known) ? new ValueTask<BatchInputs>(known) : ReadAsync(batch, cancellationToken);

    private async Task<string?> ArtifactsRowAsync(GameId game, int step, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_artifacts);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = step });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private async ValueTask<BatchInputs> ReadAsync(BatchId batch, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_batch);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = batch.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new KeyNotFoundException($"There is no batch {batch}.");
        }

        var inputs = new BatchInputs(
            reader.Get<long>("seed"),
            reader.Get<int>("game_count"),
            reader.Get<string>("genre_mix"),
            reader.Get<string>("constraints"),
            reader.Text("inputs")
        );

        // Before the start nothing is frozen, so it is not kept.
        if (reader.Get<bool>("is_started"))
        {
            if (_batches.Count >= MostBatches)
            {
                _batches.Clear();
            }

            _batches[batch] = inputs;
        }

        return inputs;
    }
}
