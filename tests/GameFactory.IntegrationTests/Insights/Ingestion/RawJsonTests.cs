using System.Text;
using System.Text.Json;
using CsCheck;
using GameFactory.Insights.Ingestion;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>What is let into the queue, the database takes: one refused value would cost a whole flush its second try.</summary>
public sealed class RawJsonTests : IAsyncLifetime
{
    private const int Cases = 3_000;

    private static readonly Gen<string> s_number = Gen.OneOf(
        Gen.Int.Select(n => n.ToString()),
        Gen.Double[-1e9, 1e9].Select(d => JsonSerializer.Serialize(d)),
        Gen.Select(Gen.Int[0, 9], Gen.Int[-1_200_000, 1_200_000], (digit, exponent) => $"{digit}e{exponent}"),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 90], (digit, length) => new string((char)('0' + digit), length)),
        OneOf("0", "-0", "1E+300", "1e-300", "1e301", "0.0000000000000000000000001e-299", "1e131073", "1e-16384")
    );

    private static readonly Gen<string> s_text = Gen.OneOf(
            OneOf(
                "a",
                "",
                "\\u0000",
                "\\\\u0000",
                "\\ud800",
                "\\udc00",
                "\\ud83d\\ude00",
                "\\ud83d\\ud83d",
                "\\ud83dx",
                "\\ud83d\\n",
                "\\u001f",
                "\\\"",
                "\\/",
                "é",
                "😀"
            ),
            Gen.Int[0, 0xFFFF].Select(unit => $"\\u{unit:x4}")
        )
        .Array[0, 4]
        .Select(parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> s_value = Gen.OneOf(
        s_number,
        s_text,
        Gen.Select(s_text, s_number, (name, value) => $"{{{name}:[{value},{name}]}}"),
        s_number.Select(number => $"[[{number}]]")
    );

    private NpgsqlDataSource _database = null!;

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);

    public async ValueTask InitializeAsync() => _database = NpgsqlDataSource.Create(await Postgres.EmptyAsync());

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_value_without_a_fault_is_valid_jsonb()
    {
        var (taken, refused) = (new List<string>(), 0);
        s_value.Sample(
            value =>
            {
                var json = $$"""{"a":{{value}}}""";
                if (RawJson.FaultOf(Encoding.UTF8.GetBytes(json), deepest: 5) is null)
                {
                    taken.Add(json);
                }
                else
                {
                    refused++;
                }
            },
            iter: Cases,
            threads: 1
        );

        Assert.True(taken.Count > Cases / 10 && refused > Cases / 10, $"{taken.Count} taken, {refused} refused");
        await using var command = _database.CreateCommand("SELECT count(*) FROM unnest($1) AS value WHERE value IS NOT NULL");
        command.Parameters.Add(new NpgsqlParameter { Value = taken.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        Assert.Equal((long)taken.Count, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
