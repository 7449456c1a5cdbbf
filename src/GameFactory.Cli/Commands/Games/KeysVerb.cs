using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game keys list</c>, <c>issue</c>, <c>revoke</c> and <c>rotate</c>.</summary>
internal static class KeysVerb
{
    private const string ExampleId = "lava-run-3k9x0q2m1a";
    private const int SecondsADay = 24 * 3600;

    public static Command Create() =>
        new(
            "keys",
            $"The keys with which a game sends events. Step 5 puts one into the game's repository; the factory keeps its hash only.\n\n"
                + $"Example:\n  ./factory game keys list {ExampleId}"
        )
        {
            List(),
            Issue(),
            Revoke(),
            Rotate(),
        };

    private static Command List()
    {
        var (game, json) = (GameArgument.Create(), Json.Option());
        return new Command("list", $"Keys of a game, newest first.\n\nExample:\n  ./factory game keys list {ExampleId}")
        {
            game,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Keys.ListAsync(
                    new ListWriteKeysRequest { Game = parse.GetValue(game) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Table(
                    ["KEY", "PURPOSE", "CREATED", "IN THE REPOSITORY SINCE", "REVOKED"],
                    reply.Keys.Select(key =>
                        new[]
                        {
                            key.Id,
                            key.Purpose,
                            GameText.Time(key.CreatedAt) ?? "",
                            GameText.Time(key.DeliveredAt) ?? "",
                            GameText.Time(key.RevokedAt) ?? "",
                        }
                    )
                );
            }
        );
    }

    private static Command Issue()
    {
        var (game, json) = (GameArgument.Create(), Json.Option());
        var purpose = new Option<string>("--purpose")
        {
            Description = "app, or backfill for a game with simulated players: takes events of any age.",
            HelpName = "P",
            DefaultValueFactory = _ => "app",
        };
        purpose.AcceptOnlyFromAmong("app", "backfill");
        return new Command("issue", $"Make one more key and print it, this once.\n\nExample:\n  ./factory game keys issue {ExampleId}")
        {
            game,
            purpose,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new IssueWriteKeyRequest { Game = parse.GetValue(game), Purpose = parse.GetValue(purpose) };
                Print(terminal, await client.Keys.IssueAsync(request, cancellationToken: cancellationToken), parse.GetValue(json));
            }
        );
    }

    private static Command Revoke()
    {
        var (game, json) = (GameArgument.Create(), Json.Option());
        var key = new Argument<string>("key") { Description = "Id of the key, as the list shows it." };
        return new Command(
            "revoke",
            $"End a key; servers forget it within seconds.\n\n"
                + $"Example:\n  ./factory game keys revoke {ExampleId} 0197d1a4-5c1b-7c33-9a55-3f0c8d1e2b47"
        )
        {
            game,
            key,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var revoked = await client.Keys.RevokeAsync(
                    new RevokeWriteKeyRequest { Game = parse.GetValue(game), KeyId = parse.GetValue(key) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(revoked);
                }
                else
                {
                    terminal.Line($"{revoked.Id}  revoked {GameText.Time(revoked.RevokedAt)}");
                }
            }
        );
    }

    private static Command Rotate()
    {
        var (game, json) = (GameArgument.Create(), Json.Option());
        var keep = new Option<int>("--keep-days")
        {
            Description = "How long the keys before it stay valid, for apps that are out, 0 to 365.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        var deliver = new Option<bool>("--deliver")
        {
            Description = "Put the key into the game's repository, for its next build, instead of printing it.",
        };
        return new Command(
            "rotate",
            $"Make a key in place of the game's app keys.\n\nExample:\n  ./factory game keys rotate {ExampleId} --keep-days 90 --deliver"
        )
        {
            game,
            keep,
            deliver,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new RotateWriteKeyRequest
                {
                    Game = parse.GetValue(game),
                    KeepSeconds = (long)parse.GetValue(keep) * SecondsADay,
                    Deliver = parse.GetValue(deliver),
                };
                Print(terminal, await client.Keys.RotateAsync(request, cancellationToken: cancellationToken), parse.GetValue(json));
            }
        );
    }

    private static void Print(Terminal terminal, IssuedWriteKey issued, bool json)
    {
        if (json)
        {
            terminal.Json(issued);
            return;
        }

        terminal.Fields(("id", issued.Key.Id), ("purpose", issued.Key.Purpose), ("key", issued.Text));
        terminal.Line(
            issued.Text.Length > 0
                ? "The key is not shown again: only its hash is kept."
                : "The game's repository has the key; the next build carries it."
        );
    }
}
