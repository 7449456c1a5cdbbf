using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch create</c>.</summary>
internal static class CreateVerb
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "1 to 255 characters.", HelpName = "NAME", Required = true };
        var games = new Option<int>("--games") { Description = "1 to 100,000.", HelpName = "N", Required = true };
        var genres = new Option<string>("--genres")
        {
            Description = "Such as runner,puzzle or runner=2,puzzle=1.",
            HelpName = "A,B",
            Required = true
        };
        var constraints = new Option<FileInfo?>("--constraints")
        { Description = "A JSON file: platforms, preferMechanics, difficulty, freeLevels, style …", HelpName = "FILE" };
        var seed = new Option<long>("--seed") { Description = "Same seed, same games.", HelpName = "S" };
        var window = new Option<int?>("--window")
        {
            Description = "Unfinished games in flight at once, 1 to 10,000 (200).",
            HelpName = "W"
        };
        var requestId = new RequestIdChoice("The same id gets the same batch; one is made when none is given.");
        var simulated = new Option<bool>("--simulated") { Description = "Its players are simulated; fixed for ever." };
        var learning = new Option<bool>("--from-learning")
        { Description = "Add the constraints that earlier batches of its genres advise; those of --constraints win." };
        var start = new Option<bool>("--start") { Description = "Start at once." };
        var watch = new Option<bool>("--watch") { Description = "Show it until it ends." };
        var json = Json.Option();
        var command = new Command(
            "create",
                "Make a batch.\n\n"
                    + "Example:\n  ./factory batch create --name spring --games 100 --genres runner,puzzle --seed 7 --start --watch")
        {
            name, games, genres, constraints, seed, window, requestId.Option, simulated, learning, start, watch, json,
        };
        return command.Asks(async (parse, client, terminal, cancellationToken) =>
        {
            var request = new CreateBatchRequest
            {
                Name = parse.GetValue(name),
                GameCount = parse.GetValue(games),
                Constraints = await ReadAsync(parse.GetValue(constraints), cancellationToken),
                Seed = parse.GetValue(seed),
                Simulated = parse.GetValue(simulated),
                Start = parse.GetValue(start),
                FromLearning = parse.GetValue(learning),
            };
            request.GenreMix.AddRange(GenreList.Parse(parse.GetValue(genres)!));
            if (parse.GetValue(window) is { } size)
            {
                request.Window = size;
            }

            var batch = await requestId.SendAsync(
                parse, id => client.Batches.CreateAsync(new CreateBatchRequest(request) { RequestId = id },
                    cancellationToken: cancellationToken));
            if (parse.GetValue(watch))
            {
                await WatchVerb.RunAsync(client, batch.Id, terminal, parse.GetValue(json), cancellationToken);
            }
            else if (parse.GetValue(json))
            {
                terminal.Json(batch);
            }
            else
            {
                Print(terminal, batch);
            }
        });
    }

    private static void Print(Terminal terminal, Batch batch)
    {
        terminal.Line($"{batch.Id}  {batch.Status}  {batch.GameCount} games");
        if (batch.Notice.Length > 0)
        {
            terminal.Line(batch.Notice);
        }
    }

    private static async Task<string> ReadAsync(FileInfo? file, CancellationToken cancellationToken) =>
        file is null ? ""
        : file.Exists ? await File.ReadAllTextAsync(file.FullName, cancellationToken)
        : throw new CommandFailedException($"--constraints: there is no file {file.FullName}", ExitCodes.BadInput);
}
