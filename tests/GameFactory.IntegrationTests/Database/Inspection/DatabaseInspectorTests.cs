using System.Text.RegularExpressions;
using GameFactory.Database.Inspection;
using GameFactory.Database.Migrations;
using GameFactory.IntegrationTests.Database.Migrations;
using GameFactory.IntegrationTests.Server;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Inspection;

public sealed partial class DatabaseInspectorTests
{
    private const string HasTables = "SELECT EXISTS (SELECT FROM pg_tables WHERE tablename IN ('schema_migrations', 'batches'))";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the refusal says to run is run, by an administrator, until the verb goes through: the words are true.</summary>
    [Theory]
    [InlineData("nothing", "SELECT 1", "GRANT CREATE ON SCHEMA public")]
    [InlineData("reading", "GRANT ALL ON SCHEMA public TO {0}; ALTER ROLE {0} SET default_transaction_read_only = on", "are read-only")]
    [InlineData(
        "path",
        "GRANT ALL ON SCHEMA public TO {0}; CREATE SCHEMA app AUTHORIZATION {0}; ALTER ROLE {0} SET search_path = app, public",
        "The search_path app, public lets"
    )]
    [InlineData("named", "GRANT ALL ON SCHEMA public TO {0}; CREATE SCHEMA {0} AUTHORIZATION {0}", "hide the factory's in public")]
    [InlineData("lost", "DROP SCHEMA public", "has no schema public")]
    public async Task A_database_that_cannot_be_used_is_refused_with_what_mends_it(string name, string setup, string reason)
    {
        var database = await Postgres.EmptyAsync();
        var mine = await WithRoleAsync(database, "inspected_" + name, setup);

        var first = await UpAsync(mine);

        Assert.Equal((1, ""), (first.ExitCode, first.Output));
        Assert.Contains(reason, Assert.Single(first.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(await Rows.ScalarAsync<bool>(database, HasTables));
        await AssertMendedAsync(database, mine, first.Error);
    }

    [Fact]
    public async Task Tables_of_somebody_else_are_refused_until_their_owner_is_granted()
    {
        var database = await Postgres.CloneAsync();
        var mine = await WithRoleAsync(database, "inspected_guest", "GRANT ALL ON SCHEMA public TO {0}");

        var answer = await UpAsync(mine);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("Tables of the factory belong to", answer.Error, StringComparison.Ordinal);
        await AssertMendedAsync(database, mine, answer.Error);
    }

    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public async Task A_database_in_another_encoding_is_refused_before_anything_is_written(string encoding)
    {
        var cluster = await Postgres.ClusterAsync();
        var name = "encoded_" + encoding.ToLowerInvariant();
        await Rows.ExecuteAsync(
            cluster.ConnectionStringOf("postgres"),
            $"CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
        );
        var database = cluster.ConnectionStringOf(name);

        var answer = await UpAsync(database);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains($"stores text as {encoding}", Assert.Single(answer.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(await Rows.ScalarAsync<bool>(database, HasTables));
    }

    [Fact]
    public async Task Verify_says_which_right_it_needs()
    {
        var mine = await WithRoleAsync(await Postgres.EmptyAsync(), "inspected_verifier", "SELECT 1");

        var answer = await CommandLine.RunAsync(["db", "verify", "--postgres", mine]);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("ALTER ROLE \"inspected_verifier\" CREATEDB;", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_make_their_tables_in_public_whatever_path_the_user_has()
    {
        var database = await Postgres.EmptyAsync();
        var mine = await WithRoleAsync(
            database,
            "inspected_migrator",
            "GRANT ALL ON SCHEMA public TO {0}; CREATE SCHEMA app AUTHORIZATION {0}; ALTER ROLE {0} SET search_path = app, public; "
                + "GRANT CREATE ON DATABASE {1} TO {0}"
        );

        await new Migrator(mine).UpAsync(cancellationToken: Cancellation);

        Assert.True((await new Migrator(mine).StatusAsync(Cancellation)).IsCurrent);
        Assert.False(await Rows.ScalarAsync<bool>(database, "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'app')"));
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("statement")]
    public async Task A_pooler_that_shares_sessions_is_refused_and_nothing_is_written(string mode)
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, "pgbouncer is not installed");
        var database = await Postgres.EmptyAsync();
        await using var pooler = await PgBouncer.StartAsync(database, mode);

        var answer = await UpAsync(await pooler.AddressAsync(database, Cancellation));

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("pool_mode = session", Assert.Single(answer.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(await Rows.ScalarAsync<bool>(database, HasTables));
    }

    [Fact]
    public async Task A_pooler_with_sessions_of_their_own_is_accepted()
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, "pgbouncer is not installed");
        var database = await Postgres.EmptyAsync();
        await using var pooler = await PgBouncer.StartAsync(database, "session");

        var answer = await UpAsync(await pooler.AddressAsync(database, Cancellation));

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
    }

    [Fact]
    public async Task A_good_database_is_accepted_for_everything() =>
        await DatabaseInspector.EnsureAsync(
            await Postgres.CloneAsync(),
            DatabaseNeeds.Schema | DatabaseNeeds.Databases | DatabaseNeeds.Session,
            Cancellation
        );

    private static async Task AssertMendedAsync(string database, string mine, string error)
    {
        for (var tries = 0; tries < 4; tries++)
        {
            await Rows.ExecuteAsync(database, string.Join(' ', Remedy().Matches(error).Select(match => match.Value)));
            var answer = await UpAsync(mine);
            if (answer.ExitCode == 0)
            {
                return;
            }

            error = answer.Error;
        }

        Assert.Fail($"What was said to run did not help: {error}");
    }

    private static async Task<string> WithRoleAsync(string database, string role, string setup)
    {
        var address = new NpgsqlConnectionStringBuilder(database);
        var sql = setup.Replace("{0}", role, StringComparison.Ordinal).Replace("{1}", address.Database, StringComparison.Ordinal);
        await Rows.ExecuteAsync(database, $"CREATE ROLE {role} LOGIN PASSWORD 'secret'; {sql}");
        (address.Username, address.Password) = (role, "secret");
        return address.ConnectionString;
    }

    private static Task<(int ExitCode, string Output, string Error)> UpAsync(string database) =>
        CommandLine.RunAsync(["db", "up", "--postgres", database]);

    [GeneratedRegex("(?<=: )(GRANT|ALTER|CREATE)[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex Remedy();
}
