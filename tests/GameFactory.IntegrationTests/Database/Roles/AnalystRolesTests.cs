using GameFactory.Database.Migrations;
using GameFactory.Database.Roles;
using GameFactory.Database.Verification;
using GameFactory.IntegrationTests.Database.Migrations;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Roles;

public sealed class AnalystRolesTests
{
    private const string Password = "not a secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_reads_every_view_and_is_refused_everything_else()
    {
        var database = await Postgres.CloneAsync();
        await Rows.ExecuteAsync(
            database,
            """
            INSERT INTO games (batch_index, name, slug, genre, selected_mechanics)
            VALUES (0, 'One', 'one', 'runner', '[{"name": "jump"}, {"name": "coins"}]');
            INSERT INTO game_metrics (game_id, date) SELECT id, '2026-01-01' FROM games
            """
        );
        var report = await new AnalystRoles(database).GrantAsync("analyst_reads", login: true, Cancellation);
        await Rows.ExecuteAsync(database, $"ALTER ROLE analyst_reads PASSWORD '{Password}'");
        var analyst = As(database, "analyst_reads");

        Assert.Equal(["analyst_reads"], report.Roles);
        Assert.Equal(
            ["analyst.batches", "analyst.daily_metrics", "analyst.games", "analyst.level_days", "analyst.mechanic_weights"],
            report.Views.Select(view => view.Name)
        );
        foreach (var view in report.Views)
        {
            Assert.True(await Rows.ScalarAsync<long>(analyst, $"SELECT count(*) FROM {view.Name}") >= 0);
        }

        Assert.Equal(
            ["jump", "coins"],
            await Rows.ScalarAsync<string[]>(analyst, "SELECT mechanics FROM analyst.games WHERE players = 'real'")
        );
        Assert.Equal(1L, await Rows.ScalarAsync<long>(analyst, "SELECT count(*) FROM analyst.daily_metrics"));
        foreach (var table in await TablesAsync(database))
        {
            await IsRefusedAsync(analyst, $"SELECT FROM public.{table}");
        }

        await IsRefusedAsync(analyst, "UPDATE analyst.batches SET name = 'x'");
        await IsRefusedAsync(analyst, "DELETE FROM analyst.batches");
        await IsRefusedAsync(analyst, "INSERT INTO analyst.batches (name) VALUES ('x')");
        await IsRefusedAsync(analyst, "CREATE TABLE public.mine (id int)");
        await IsRefusedAsync(analyst, "CREATE VIEW analyst.mine AS SELECT 1");
        await IsRefusedAsync(analyst, "CREATE SCHEMA mine");
    }

    [Fact]
    public async Task Every_view_and_every_column_with_a_unit_is_documented()
    {
        var database = await Postgres.CloneAsync();

        Assert.All((await new AnalystRoles(database).ListAsync(Cancellation)).Views, view => Assert.NotEmpty(view.About));
        Assert.Empty(
            await Rows.ScalarAsync<string[]>(
                database,
                "SELECT coalesce(array_agg(attrelid::regclass || '.' || attname), '{}') FROM pg_attribute WHERE attrelid IN (SELECT oid "
                    + "FROM pg_class WHERE relnamespace = 'analyst'::regnamespace) "
                    + "AND attnum > 0 AND attname ~ '(share|seconds|cents|score|day|players|weight|installs|sessions|starts)$' AND "
                    + "col_description(attrelid, attnum) IS NULL"
            )
        );
    }

    [Fact]
    public async Task A_grant_can_be_repeated_and_taken_back()
    {
        var roles = new AnalystRoles(await Postgres.CloneAsync());
        await roles.GrantAsync("analyst \"again\"", login: false, Cancellation);
        var again = await roles.GrantAsync("analyst \"again\"", login: true, Cancellation);
        var revoked = await roles.RevokeAsync("analyst \"again\"", Cancellation);

        Assert.Equal(["analyst \"again\""], again.Roles);
        Assert.Empty(revoked.Roles);
        await Assert.ThrowsAsync<ArgumentException>(() => roles.RevokeAsync("nobody at all", Cancellation));
    }

    [Fact]
    public async Task A_role_that_reaches_more_than_the_views_is_refused_and_gets_nothing()
    {
        var database = await Postgres.CloneAsync();
        await Rows.ExecuteAsync(database, "CREATE ROLE analyst_of_more; GRANT SELECT ON games TO analyst_of_more");

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() =>
            new AnalystRoles(database).GrantAsync("analyst_of_more", login: false, Cancellation)
        );

        Assert.Contains("public.games", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await new AnalystRoles(database).ListAsync(Cancellation)).Roles);
        await Assert.ThrowsAsync<ArgumentException>(() => new AnalystRoles(database).GrantAsync("pg_monitor", login: false, Cancellation));
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_migrates_and_grants_to_a_role_that_is_there()
    {
        var admin = await Postgres.EmptyAsync();
        await Rows.ExecuteAsync(
            admin,
            $"CREATE ROLE plain_owner LOGIN PASSWORD '{Password}'; CREATE ROLE analyst_of_plain; GRANT ALL ON SCHEMA public TO plain_owner"
        );
        await Rows.ExecuteAsync(admin, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(admin).Database} OWNER TO plain_owner");
        var owner = As(admin, "plain_owner");
        await new Migrator(owner).UpAsync(cancellationToken: Cancellation);

        var report = await new AnalystRoles(owner).GrantAsync("analyst_of_plain", login: false, Cancellation);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new AnalystRoles(owner).GrantAsync("analyst_not_there", login: false, Cancellation)
        );

        Assert.Equal(["analyst_of_plain"], report.Roles);
        Assert.Contains("CREATE ROLE", refusal.Message, StringComparison.Ordinal);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(admin));
        await new Migrator(owner).DownAsync(0, Cancellation);
        await new Migrator(owner).UpAsync(cancellationToken: Cancellation);
    }

    [Fact]
    public async Task Grants_leave_the_round_trip_of_migrations_clean()
    {
        var database = await Postgres.CloneAsync();
        await new AnalystRoles(database).GrantAsync("analyst_of_trips", login: false, Cancellation);

        var report = await new DatabaseVerifier(database).VerifyAsync(withData: true, Cancellation);

        Assert.True(report.Ok, string.Join('\n', report.Problems));
        Assert.Equal(["analyst_of_trips"], (await new AnalystRoles(database).ListAsync(Cancellation)).Roles);
    }

    private static string As(string database, string role) =>
        new NpgsqlConnectionStringBuilder(database)
        {
            Username = role,
            Password = Password,
            Pooling = false,
        }.ConnectionString;

    private static Task<string[]> TablesAsync(string database) =>
        Rows.ScalarAsync<string[]>(
            database,
            "SELECT array_agg(relname::text) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        );

    private static async Task IsRefusedAsync(string analyst, string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Rows.ExecuteAsync(analyst, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
