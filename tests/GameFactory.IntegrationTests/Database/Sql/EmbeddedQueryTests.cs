using System.Reflection;
using System.Text.RegularExpressions;
using GameFactory.IntegrationTests.Database.Migrations;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Sql;

/// <summary>
/// PostgreSQL itself reads every query that the product carries: a column renamed in a migration breaks a test and not a night.
/// </summary>
public sealed class EmbeddedQueryTests
{
    private const string StagingTable = "GameFactory.Insights.Ingestion.stage_events.sql";

    // Scripts that PREPARE cannot take, each with its reason.
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["GameFactory.Database.Migrations.Catalogue.document.sql"] = "The schema document's DDL; the catalogue test runs it.",
        ["GameFactory.Database.Migrations.version_table.sql"] = "DDL of printed scripts; the migrator tests run it.",
        [StagingTable] = "DDL of the temporary table that the next ones read; this test runs it first.",
        ["GameFactory.Storage.Grains.session.sql"] = "SET, which PREPARE does not take; every test of the storage runs it.",
    };

    [Fact]
    public async Task PostgreSQL_understands_every_embedded_query()
    {
        await using var connection = new NpgsqlConnection(await Postgres.CloneAsync());
        await connection.OpenAsync();
        await using var stage = new NpgsqlCommand(Embedded().Single(query => query.Name == StagingTable).Text, connection);
        await stage.ExecuteNonQueryAsync();
        var problems = new List<string>();
        foreach (var (name, text) in Embedded().Where(query => !s_scripts.ContainsKey(query.Name)))
        {
            await PrepareAsync(connection, name, text, problems);
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task PostgreSQL_understands_every_query_of_Orleans()
    {
        var database = await Postgres.CloneAsync();
        var queries = await Rows.ScalarAsync<string[]>(database, "SELECT array_agg(QueryKey || '|' || QueryText) FROM OrleansQuery");
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var problems = new List<string>();
        foreach (var query in queries.Select(query => query.Split('|', 2)))
        {
            // Two statements in one text, which the provider sends as a batch.
            foreach (var statement in query[1].Split(';'))
            {
                await PrepareAsync(connection, query[0], Numbered(statement), problems);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void No_reason_stands_for_a_script_that_is_gone() =>
        Assert.All(s_scripts.Keys, name => Assert.Contains(Embedded(), query => query.Name == name));

    private static async Task PrepareAsync(NpgsqlConnection connection, string name, string text, List<string> problems)
    {
        try
        {
            await using var prepare = new NpgsqlCommand($"PREPARE checked AS {text.TrimEnd().TrimEnd(';')}", connection)
            {
                AllResultTypesAreUnknown = true,
            };
            await prepare.ExecuteNonQueryAsync();
            await using var forget = new NpgsqlCommand("DEALLOCATE checked", connection);
            await forget.ExecuteNonQueryAsync();
        }
        catch (PostgresException exception)
        {
            problems.Add($"{name}: {exception.MessageText} (at {exception.Position})");
        }
    }

    private static string Numbered(string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Regex.Replace(
            text,
            "@(?<name>[A-Za-z0-9]+)",
            match =>
            {
                var name = match.Groups["name"].Value;
                numbers.TryAdd(name, numbers.Count + 1);
                return $"${numbers[name]}";
            },
            RegexOptions.ExplicitCapture
        );
    }

    private static IEnumerable<(string Name, string Text)> Embedded() =>
        from path in Directory.EnumerateFiles(AppContext.BaseDirectory, "GameFactory.*.dll")
        let name = Path.GetFileNameWithoutExtension(path)
        where !name.EndsWith("Tests", StringComparison.Ordinal) && !name.EndsWith("Benchmarks", StringComparison.Ordinal)
        let assembly = Assembly.Load(new AssemblyName(name))
        from resource in assembly.GetManifestResourceNames()
        where resource.EndsWith(".sql", StringComparison.Ordinal) && !resource.StartsWith("migrations/", StringComparison.Ordinal)
        select (resource, Read(assembly, resource));

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
