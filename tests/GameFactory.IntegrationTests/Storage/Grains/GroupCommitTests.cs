using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Grains;
using Npgsql;
using Orleans.Storage;

namespace GameFactory.IntegrationTests.Storage.Grains;

public sealed class GroupCommitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_game_played_to_its_end_leaves_rows_that_follow_from_its_state()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);

        while (game.Next(Samples.Reporting(game.State!)) is { } transition)
        {
            await bed.SaveAsync(game, holder, transition);
            await bed.CheckAsync();
        }

        Assert.Equal(
            12,
            await bed.ScalarAsync<long>($"SELECT count(*) FROM game_steps WHERE status = 'completed' AND started_at <= completed_at")
        );
        Assert.True(await bed.ScalarAsync<long>($"SELECT count(*) FROM generation_logs WHERE game_id IS NOT NULL") >= 13);
        Assert.Equal(12, await bed.ScalarAsync<long>($"SELECT count(*) FROM game_assets"));
        Assert.Equal("success", await bed.ScalarAsync<string>($"SELECT status FROM game_builds"));
    }

    [Fact]
    public async Task Writes_that_queue_behind_a_commit_go_as_one_transaction()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 20);

        await WriteAsGroupAsync(bed, games);

        Assert.Equal(
            1,
            await bed.ScalarAsync<long>(
                $"""
                SELECT count(DISTINCT xmin::text) FROM orleansstorage
                WHERE graintypestring = 'game' AND version = 2 AND grainidn0 <> {FirstKey(games)}
                """
            )
        );
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_version_conflict_fails_its_grain_alone()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 20);
        games[7].Holder.ETag = "99";

        var results = await WriteAsGroupAsync(bed, games);

        var stale = Assert.IsType<InconsistentStateException>(results[7]);
        Assert.Equal("1", stale.StoredEtag);
        Assert.Equal(19, results.Count(error => error is null));
        await bed.CheckAsync();
    }

    [Fact]
    public async Task Of_two_activations_that_write_at_once_one_wins()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 5);
        var twin = (games[3].Game, Holder: await bed.ReadAsync(games[3].Game.Id));

        var results = await WriteAsGroupAsync(bed, [.. games, twin]);

        Assert.Equal(5, results.Count(error => error is null));
        Assert.Single(results.OfType<InconsistentStateException>());
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_first_write_that_comes_too_late_is_stale()
    {
        await using var bed = await StorageBed.StartAsync();
        await bed.LaunchAsync(0);

        await Assert.ThrowsAsync<InconsistentStateException>(() => bed.LaunchAsync(0));
        await bed.CheckAsync();
    }

    [Fact]
    public async Task Data_the_database_refuses_fail_their_write_alone()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 20);

        var results = await WriteAsGroupAsync(bed, games, place =>
            place == 11 ? new StepOutcome.Completed { Artifacts = "{broken" } : null
        );

        Assert.IsType<WriteRejectedException>(results[11]);
        Assert.Equal(19, results.Count(error => error is null));
        Assert.Equal("1", (await bed.ReadAsync(games[11].Game.Id)).ETag);
        await bed.CheckAsync();
    }

    [Fact]
    public async Task Text_that_cannot_be_stored_is_refused_before_it_joins_a_group()
    {
        await using var bed = await StorageBed.StartAsync();
        foreach (var text in new[] { "a\0b", "half \uD800", new string('x', 256) })
        {
            var (game, holder) = await bed.LaunchAsync(text.Length);
            var outcome = new StepOutcome.Completed { Facts = new StepFacts { Game = new GameFields { Name = text } } };
            await Assert.ThrowsAsync<WriteRejectedException>(() => bed.SaveAsync(game, holder, game.Next(outcome)!));
        }

        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_game_whose_rows_are_gone_fails_alone_and_is_not_repeated()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 8);
        await bed.ExecuteAsync($"DELETE FROM games WHERE id = '{games[5].Game.Id}'");

        var results = await WriteAsGroupAsync(bed, games);

        Assert.IsType<ParentGoneException>(results[5]);
        Assert.Equal(7, results.Count(error => error is null));
    }

    [Fact]
    public async Task A_game_of_a_batch_that_is_gone_is_told_so()
    {
        await using var bed = await StorageBed.StartAsync();
        await bed.ExecuteAsync($"DELETE FROM batches");

        await Assert.ThrowsAsync<ParentGoneException>(() => bed.LaunchAsync(0));
    }

    [Fact]
    public async Task A_deadlock_is_written_again()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        await using var held = await bed.HoldAsync(game.Id);
        await using (var patience = new NpgsqlCommand("SET deadlock_timeout = '1min'", held.Connection))
        {
            await patience.ExecuteNonQueryAsync(Cancellation);
        }

        // The writer holds the state and waits for the row; this one holds the row and asks for the state: the writer is the one to notice.
        var write = bed.SaveAsync(game, holder, game.Next()!);
        await held.WriterWaitsAsync();
        await using (
            var crossing = new NpgsqlCommand("SELECT 1 FROM orleansstorage WHERE graintypestring = 'game' FOR UPDATE", held.Connection)
        )
        {
            await crossing.ExecuteNonQueryAsync(Cancellation);
        }

        await held.DisposeAsync();
        await write;
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_stopping_silo_drains_the_writer()
    {
        await using var bed = await StorageBed.StartAsync();
        var games = await LaunchedAsync(bed, 30);
        var held = await bed.HoldAsync(games[0].Game.Id);
        var writes = games.Select(one => bed.SaveAsync(one.Game, one.Holder, one.Game.Next()!)).ToArray();
        await held.WriterWaitsAsync();

        var stop = bed.Silo.StopAsync();
        await held.DisposeAsync();
        await stop;

        await Task.WhenAll(writes);
        Assert.Equal(
            30,
            await bed.ScalarAsync<long>($"SELECT count(*) FROM orleansstorage WHERE graintypestring = 'game' AND version = 2")
        );
        await Assert.ThrowsAsync<WriteNotDoneException>(() => bed.SaveAsync(games[0].Game, games[0].Holder, games[0].Game.Next()!));
        await bed.CheckAsync();
    }

    private static long FirstKey(
        List<(GameFactory.Benchmarks.Storage.GameScript Game, GrainState<GameFactory.Engine.Games.GameDocument> Holder)> games
    ) => BitConverter.ToInt64(games[0].Game.Id.Value.ToByteArray(), 0);

    private static async Task<
        List<(GameFactory.Benchmarks.Storage.GameScript Game, GrainState<GameFactory.Engine.Games.GameDocument> Holder)>
    > LaunchedAsync(StorageBed bed, int count)
    {
        var games = new List<(GameFactory.Benchmarks.Storage.GameScript, GrainState<GameFactory.Engine.Games.GameDocument>)>();
        for (var index = 0; index < count; index++)
        {
            games.Add(await bed.LaunchAsync(index));
        }

        return games;
    }

    /// <summary>
    /// Holds the writer up at the first game's row; the others queue behind and become one group. Answers each write's error.
    /// </summary>
    private static async Task<Exception?[]> WriteAsGroupAsync(
        StorageBed bed,
        List<(GameFactory.Benchmarks.Storage.GameScript Game, GrainState<GameFactory.Engine.Games.GameDocument> Holder)> games,
        Func<int, StepOutcome?>? outcome = null
    )
    {
        var held = await bed.HoldAsync(games[0].Game.Id);
        var first = bed.SaveAsync(games[0].Game, games[0].Holder, games[0].Game.Next(outcome?.Invoke(0))!);
        await held.WriterWaitsAsync();
        var rest = games
            .Skip(1)
            .Select((one, place) => bed.SaveAsync(one.Game, one.Holder, one.Game.Next(outcome?.Invoke(place + 1))!))
            .ToArray();
        await held.DisposeAsync();
        return await Task.WhenAll(
            new[] { first }
                .Concat(rest)
                .Select(write =>
                    write.ContinueWith(
                        done => done.Exception?.InnerException,
                        Cancellation,
                        TaskContinuationOptions.None,
                        TaskScheduler.Default
                    )
                )
        );
    }
}
