using System.Text.Json;
using GameFactory.Database.Migrations;
using GameFactory.IntegrationTests.Database.Migrations;
using GameFactory.IntegrationTests.Server;

namespace GameFactory.IntegrationTests.Commands.Db;

public sealed class DbCommandTests
{
    [Fact]
    public async Task Up_status_and_down_answer_in_json()
    {
        var database = await Postgres.EmptyAsync();

        var up = await RunAsync("up", "--to", "2", "--postgres", database, "--json");
        var status = await RunAsync("status", "--postgres", database, "--json");
        var down = await RunAsync("down", "--to", "1", "--yes", "--postgres", database, "--json");

        Assert.Equal((0, 0, 0), (up.ExitCode, status.ExitCode, down.ExitCode));
        Assert.Equal(["0001_orleans", "0002_games"], Json(up).GetProperty("ran").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal(2, Json(status).GetProperty("version").GetInt64());
        Assert.Equal(MigrationCatalog.Embedded.Newest, Json(status).GetProperty("newest").GetInt64());
        Assert.Equal(["0002_games"], Json(down).GetProperty("ran").EnumerateArray().Select(label => label.GetString()));
    }

    [Theory]
    [InlineData("up", "--to", "8888")]
    [InlineData("down", "--to", "2")]
    [InlineData("down", "--to", "8888", "--yes")]
    [InlineData("down", "--to", "-1", "--yes")]
    [InlineData("up", "--postgres", "nonsense")]
    [InlineData("analyst", "--login")]
    [InlineData("analyst", "--grant", "one", "--revoke", "two")]
    [InlineData("analyst", "--grant", "pg_monitor")]
    [InlineData("analyst", "--revoke", "nobody at all")]
    [InlineData("restore", "nowhere.dump")]
    [InlineData("restore", "nowhere.dump", "--yes")]
    [InlineData("sql", "--from", "0", "--to", "8888")]
    public async Task Bad_input_is_one_line_and_exit_code_two(params string[] arguments)
    {
        string[] database = arguments.Contains("--postgres") || arguments[0] == "sql" ? [] : ["--postgres", await Postgres.CloneAsync()];

        var answer = await RunAsync([.. arguments, .. database]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.Empty(answer.Output);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_exit_code_one()
    {
        var answer = await RunAsync("status", "--postgres", "postgres://me:secret@127.0.0.1:1/x");

        Assert.Equal(1, answer.ExitCode);
        Assert.DoesNotContain("secret", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_is_one_line_with_its_name_and_the_sqlstate()
    {
        var database = await Postgres.EmptyAsync();
        await Rows.ExecuteAsync(database, "CREATE TABLE games (id int)");

        var answer = await RunAsync("up", "--postgres", database);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Equal("factory: migration 0002_games failed: relation \"games\" already exists (SQLSTATE 42P07)", answer.Error.Trim());
    }

    [Fact]
    public async Task A_database_of_the_prototype_is_refused_in_one_line_that_says_what_to_run()
    {
        var database = await Postgres.EmptyAsync();
        await Rows.ExecuteAsync(database, "CREATE TABLE games (id int); CREATE TABLE alembic_version (version_num varchar(32))");

        var answer = await RunAsync("up", "--postgres", database);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("run db adopt", Assert.Single(answer.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_use_is_not_taken_down()
    {
        var database = await Postgres.CloneAsync();
        await using var silo = new Npgsql.NpgsqlConnection(database + ";Pooling=false");
        await silo.OpenAsync(TestContext.Current.CancellationToken);

        var answer = await RunAsync("down", "--to", "2", "--yes", "--postgres", database);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("stop the servers first", Assert.Single(answer.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.True((await new Migrator(database).StatusAsync(TestContext.Current.CancellationToken)).IsCurrent);
    }

    [Fact]
    public async Task A_refused_adoption_is_exit_code_one()
    {
        var answer = await RunAsync("adopt", "--postgres", await Postgres.EmptyAsync(), "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("notAPrototype", Json(answer).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task An_empty_database_does_not_pass_the_coverage() =>
        Assert.Equal(1, (await RunAsync("coverage", "--postgres", await Postgres.CloneAsync(), "--json")).ExitCode);

    [Theory]
    [InlineData("up")]
    [InlineData("down")]
    [InlineData("status")]
    [InlineData("history")]
    [InlineData("sql")]
    [InlineData("verify")]
    [InlineData("adopt")]
    [InlineData("coverage")]
    [InlineData("analyst")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Every_verb_explains_itself_with_an_example(string verb)
    {
        var answer = await RunAsync(verb, "--help");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains($"./factory db {verb}", answer.Output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(["db", .. arguments]);

    private static JsonElement Json((int ExitCode, string Output, string Error) answer) => JsonDocument.Parse(answer.Output).RootElement;
}
