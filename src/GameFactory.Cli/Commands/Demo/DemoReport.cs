using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Database.Cluster;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>What a demo shows at its end.</summary>
internal sealed record DemoReport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The batch.</summary>
    public required string BatchId { get; init; }

    /// <summary>From the start of the command.</summary>
    public double Seconds { get; init; }

    /// <summary>Its games in order.</summary>
    public required IReadOnlyList<DemoGame> Games { get; init; }

    /// <summary>Simulated players that played. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Players { get; init; }

    /// <summary>The data folder. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>Every game ended well.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGood => Games.All(game => game.Status is "completed" or "published");

    public static async Task<DemoReport> ReadAsync(FactoryClient client, Batch batch, string folder, CancellationToken cancellationToken)
    {
        var reader = new DemoGameReader(client, folder);
        var games = new List<DemoGame>();
        var list = await client.Games.ListAsync(
            new ListGamesRequest { BatchId = batch.Id, Limit = 1_000 },
            cancellationToken: cancellationToken
        );
        foreach (var game in list.Games)
        {
            games.Add(await reader.ReadAsync(game, cancellationToken));
        }

        return new DemoReport
        {
            BatchId = batch.Id,
            Games = games,
            Folder = folder,
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    public void Print(Terminal terminal)
    {
        terminal.Line();
        terminal.Table(
            ["GAME", "GENRE", "MECHANICS", "STATUS", "CHECKED", "SCORE"],
            Games.Select(game =>
                new[]
                {
                    game.Name,
                    game.Genre,
                    string.Join(", ", game.Mechanics),
                    game.Status,
                    game.Verification ?? "",
                    game.Score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                }
            )
        );
        foreach (var game in Games)
        {
            terminal.Line();
            terminal.Line(game.Name);
            terminal.Line($"  git clone {(game.Repository is { } place ? ShellWord.Of(place) : "(no repository)")}");
            terminal.Line($"  bundle    {(game.Bundle is { } bundle ? ShellWord.Of(bundle) : "(none)")}");
        }

        terminal.Line();
        foreach (var game in Games.Where(game => game.Status == "failed"))
        {
            terminal.Line($"{game.Name} waits for {game.WaitsFor}");
        }

        terminal.Line();
        terminal.Line($"{Games.Count(game => game.Status is "completed" or "published")} of {Games.Count} games in {Seconds:0.0} s.");
        terminal.Line($"Play one: ./factory play {Games[0].Slug}{DataOption()}");
        terminal.Line($"A page of a game, with its levels drawn: ./factory game open {Games[0].Slug}{DataOption()}");
        terminal.Line(Honesty());
    }

    /// <summary>One line that says how real it was; read from the rows, not assumed.</summary>
    private string Honesty()
    {
        var designers = Games
            .Select(game => game.Designer)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(name => name == "offline" ? "offline designer" : name);
        var builds = Games
            .Select(game => game.Verification)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(verification => verification == "compiled" ? "compiled" : $"{verification}, not compiled");
        return $"Designs: {Or(string.Join("; ", designers))}. Players: {(Players > 0 ? "simulated" : "none")}. Builds: "
            + $"{Or(string.Join("; ", builds))}.";
    }

    // What a person types next has to find the same folder.
    private string DataOption() => Folder == RealPath.Of(DataFolder.Standard) ? "" : $" --data {ShellWord.Of(Folder)}";

    private static string Or(string text) => text.Length == 0 ? "none" : text;
}
