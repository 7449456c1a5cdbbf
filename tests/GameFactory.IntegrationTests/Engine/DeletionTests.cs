using System.Collections.Concurrent;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.IntegrationTests.Pipeline.Forges;
using GameFactory.Pipeline.Forges;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// The end of a batch: when its rows may go, what goes with them, what stays, and that it goes on whatever dies meanwhile.
/// </summary>
public sealed class DeletionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_stay_until_the_last_attempt_has_ended(bool cancelledBefore)
    {
        // A step that hears nothing: it ends when the test lets it.
        var (begun, mayEnd, gamesAtItsEnd) = (new TaskCompletionSource(), new TaskCompletionSource(), -1L);
        EngineCluster? running = null;
        var script = new StepScript().On(3, async (context, _) =>
        {
            if (context.Index == 0)
            {
                begun.SetResult();
                await mayEnd.Task;
                gamesAtItsEnd = await Rows.ScalarAsync<long>(running!.Database, "SELECT count(*) FROM games");
            }

            return StepScript.Done(context);
        });
        await using var cluster = running = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(3);
        await begun.Task.WaitAsync(Cancellation);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'", 2L);
        if (cancelledBefore)
        {
            await cluster.CommandAsync(batch, BatchCommandKind.Cancel);
            await cluster.GameBecomesAsync(batch, 0, "cancelled");
        }

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Delete)).Result);
        await Rows.BecomeAsync(cluster.Database, "SELECT deletion_waits LIKE 'Attempts still end on %' FROM batches", true);
        Assert.Equal(3L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games"));
        await cluster.AgreeAsync();
        mayEnd.SetResult();

        await IsGoneAsync(cluster, batch, games: 3);
        Assert.Equal(3L, gamesAtItsEnd);
    }

    [Fact]
    public async Task What_was_learned_of_a_deleted_batch_stays()
    {
        await using var cluster = await EngineCluster.StartAsync();
        var batch = await cluster.StartBatchAsync(2);
        await cluster.BatchBecomesAsync(batch, "completed");
        await Rows.ScalarAsync<int>(
            cluster.Database,
            """
            INSERT INTO learning_outcomes SELECT id, batch_id, created_at, false, genre, '{jump}', 10, 5, 8, 2, 20, 15, 6, 3 FROM games
            """);
        await Rows.ScalarAsync<int>(
            cluster.Database,
                "INSERT INTO learning_advice (simulated, genre, advice, game_id) SELECT false, 'runner', '{}', id FROM games WHERE "
                    + "batch_index = 0");

        await cluster.CommandAsync(batch, BatchCommandKind.Delete);

        await IsGoneAsync(cluster, batch, games: 2);
        Assert.Equal(2L, await Rows.ScalarAsync<long>(cluster.Database,
            "SELECT count(*) FROM learning_outcomes WHERE day_one_returned = 5 AND batch_id = $1", batch.Value));
        Assert.Equal(1L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM learning_advice"));
    }

    [Fact]
    public async Task A_deletion_cut_off_by_the_death_of_its_silo_goes_on_in_another_one()
    {
        var (begun, deleted) = (new TaskCompletionSource<SiloAddress>(), new ConcurrentDictionary<string, byte>());
        async Task DeleteAsync(SiloAddress silo, GameId game, string repository, CancellationToken cancellationToken)
        {
            // The first silo to come here gets half of them done and then hangs for ever.
            if (deleted.Count >= 3 && (begun.TrySetResult(silo) || (await begun.Task).Equals(silo)))
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            deleted[repository] = 0;
        }

        await using var cluster = await EngineCluster.StartAsync(
            silos: 2,
            script: new StepScript().On(2, context => WithRepository(context, $"factory/game-{context.Index}")),
            more: services => services.AddSingleton<IGameRepositories>(provider =>
                new HookedRepositories(provider.GetRequiredService<ILocalSiloDetails>(), DeleteAsync)));
        var batch = await cluster.StartBatchAsync(6);
        await cluster.BatchBecomesAsync(batch, "completed");
        await DeleteWithRepositoriesAsync(cluster, batch);
        var owner = await begun.Task.WaitAsync(Cancellation);
        Assert.Equal(6L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games"));

        await cluster.Silos.KillSiloAsync(cluster.Silos.Silos.Single(silo => silo.SiloAddress.Equals(owner)));

        await IsGoneAsync(cluster, batch, games: 6);
        Assert.Equal(Enumerable.Range(0, 6).Select(n => $"factory/game-{n}"), deleted.Keys.Order());
    }

    [Fact]
    public async Task A_silo_that_dies_between_the_batchs_row_and_its_tombstone_is_followed_by_another_one()
    {
        var gone = new TaskCompletionSource<SiloAddress>();
        var database = await Postgres.CloneAsync();
        await using var source = NpgsqlDataSource.Create(database);
        await using var cluster = await EngineCluster.StartAsync(silos: 2, connectionString: database, more: services =>
            services.AddSingleton<IBatchRows>(provider =>
            new HookedBatchRows(new BatchRowTable(source))
            {
                AfterBatchWent = async cancellationToken =>
                {
                    if (gone.TrySetResult(provider.GetRequiredService<ILocalSiloDetails>().SiloAddress))
                    {
                        await Task.Delay(Timeout.Infinite, cancellationToken);
                    }
                },
            }));
        var batch = await cluster.StartBatchAsync(2);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.CommandAsync(batch, BatchCommandKind.Delete);
        var owner = await gone.Task.WaitAsync(Cancellation);
        await cluster.AgreeAsync();

        await cluster.Silos.KillSiloAsync(cluster.Silos.Silos.Single(silo => silo.SiloAddress.Equals(owner)));

        await Rows.BecomeAsync(
            cluster.Database,
            """
            SELECT count(*) FROM orleansstorage
            WHERE graintypestring = 'batch'
              AND convert_from(payloadbinary, 'UTF8')::jsonb @> jsonb_build_object('state',
                jsonb_build_object('id', $1::uuid, 'deleted', true))
            """,
            1L,
            batch.Value);
        await IsGoneAsync(cluster, batch, games: 2);
    }

    [Fact]
    public async Task A_deletion_that_fails_says_why()
    {
        var database = await Postgres.CloneAsync();
        await using var source = NpgsqlDataSource.Create(database);
        await using var cluster = await EngineCluster.StartAsync(
            connectionString: database,
            more: services => services.AddSingleton<IBatchRows>(new HookedBatchRows(new BatchRowTable(source))
            {
                BeforeGamesGo = _ => throw new InvalidOperationException("The disk is full.\0"),
            }));
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        await cluster.CommandAsync(batch, BatchCommandKind.Delete);

        await Rows.BecomeAsync(cluster.Database, "SELECT deletion_waits FROM batches", "The disk is full.\uFFFD");
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task Repositories_go_at_the_forge_once_it_answers_and_those_of_others_stay()
    {
        await using var forge = await RunningForge.StartAsync();
        var isAway = true;
        var real = new ForgeGameRepositories(forge.Client, NullLogger<ForgeGameRepositories>.Instance);
        await using var cluster = await EngineCluster.StartAsync(
            script: new StepScript().On(2, async (context, _) => WithRepository(context, (await forge.RepositoryAsync(context.Game))
                .FullName)),
            more: services => services.AddSingleton<IGameRepositories>(provider => new HookedRepositories(
                provider.GetRequiredService<ILocalSiloDetails>(),
                async (_, game, repository, cancellationToken) =>
                {
                    if (Volatile.Read(ref isAway))
                    {
                        throw new ForgeUnavailableException(WaitReason.Infrastructure, "The forge does not answer: nobody there",
                            TimeSpan.FromMilliseconds(100));
                    }

                    await real.DeleteAsync(game, repository, cancellationToken);
                })));
        var (kept, batch) = (await cluster.StartBatchAsync(2), await cluster.StartBatchAsync(3));
        await cluster.BatchBecomesAsync(kept, "completed");
        await cluster.BatchBecomesAsync(batch, "completed");
        var folder = Path.Combine(forge.Data, "forge", "repositories", "factory");
        Assert.Equal(5, Directory.GetDirectories(folder, "game-*.git").Length);

        await DeleteWithRepositoriesAsync(cluster, batch);
        await Rows.BecomeAsync(cluster.Database, "SELECT deletion_waits FROM batches WHERE id = $1",
            "The forge does not answer: nobody there", batch.Value);
        Assert.Equal(3L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE batch_id = $1", batch.Value));
        Volatile.Write(ref isAway, false);

        await IsGoneAsync(cluster, batch, games: 3);
        Assert.Equal(2, Directory.GetDirectories(folder, "game-*.git").Length);
        Assert.Equal(2L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'"));
    }

    [Fact]
    public async Task A_repository_that_stays_keeps_no_other_one_and_goes_when_it_may()
    {
        var refuses = true;
        await using var cluster = await EngineCluster.StartAsync(
            script: new StepScript().On(2, context => WithRepository(context, $"factory/game-{context.Index}")),
            more: services => services.AddSingleton<IGameRepositories>(provider => new HookedRepositories(
                provider.GetRequiredService<ILocalSiloDetails>(),
                (_, _, repository, _) => repository.EndsWith("game-3", StringComparison.Ordinal) && Volatile.Read(ref refuses)
                    ? throw new InvalidOperationException("factory/game-3 is locked")
                    : Task.CompletedTask)));
        var batch = await cluster.StartBatchAsync(40);
        await cluster.BatchBecomesAsync(batch, "completed");

        await DeleteWithRepositoriesAsync(cluster, batch);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games", 1L);
        await Rows.BecomeAsync(cluster.Database, "SELECT deletion_waits FROM batches", "factory/game-3 is locked");
        Volatile.Write(ref refuses, false);

        await IsGoneAsync(cluster, batch, games: 40);
    }

    [Fact]
    public async Task A_repeated_delete_is_accepted_and_another_choice_refused()
    {
        var mayEnd = new TaskCompletionSource();
        await using var cluster = await EngineCluster.StartAsync(script: new StepScript().On(1, async (context, _) =>
        {
            await mayEnd.Task;
            return StepScript.Done(context);
        }));
        var batch = await cluster.StartBatchAsync(1);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE status = 'in_progress'", 1L);

        Assert.Equal(CommandResult.Refused, (await cluster.Batch(batch).CommandAsync(new BatchCommand(BatchCommandKind.Delete, "0",
            WithRepositories: true))).Result);
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Delete)).Result);
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Delete)).Result);
        Assert.Equal(CommandResult.Refused, (await cluster.CommandAsync(batch, BatchCommandKind.Resume)).Result);
        mayEnd.SetResult();

        await IsGoneAsync(cluster, batch, games: 1);
        Assert.Equal(CommandResult.NotFound, (await cluster.CommandAsync(batch, BatchCommandKind.Delete)).Result);
    }

    private static StepOutcome WithRepository(StepContext context, string repository) =>
        new StepOutcome.Completed { Facts = new StepFacts { Game = new GameFields { GithubRepo = repository } } };

    private static async Task DeleteWithRepositoriesAsync(EngineCluster cluster, BatchId batch)
    {
        var answer = await cluster.Batch(batch).CommandAsync(new BatchCommand(BatchCommandKind.Delete, "delete", WithRepositories: true));
        Assert.Equal(new CommandAnswer(CommandResult.Accepted), answer);
    }

    /// <summary>No row is left of the batch, every state is a tombstone, and all that is left agrees.</summary>
    private static async Task IsGoneAsync(EngineCluster cluster, BatchId batch, int games)
    {
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM batches WHERE id = $1", 0L, batch.Value);
        Assert.Equal(0L, await Rows.ScalarAsync<long>(
            cluster.Database,
            """
            SELECT (SELECT count(*) FROM games WHERE batch_id = $1) + (SELECT count(*) FROM generation_logs WHERE batch_id = $1)
              + (SELECT count(*) FROM game_steps s WHERE NOT EXISTS (SELECT FROM games WHERE id = s.game_id))
            """,
            batch.Value));
        await Rows.BecomeAsync(cluster.Database,
            "SELECT count(*) FROM wakes w WHERE NOT EXISTS (SELECT FROM batches b WHERE b.id = w.id) AND kind = 1", 0L);
        Assert.Equal((long)games, await Rows.ScalarAsync<long>(
            cluster.Database,
            """
            SELECT count(*) FROM orleansstorage
            WHERE graintypestring = 'game'
              AND convert_from(payloadbinary, 'UTF8')::jsonb @> jsonb_build_object('state',
                jsonb_build_object('batch', $1::uuid, 'deleted', true))
            """,
            batch.Value));
        await cluster.AgreeAsync();
    }
}
