using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game steps</c>.</summary>
internal static class StepsVerb
{
    public static Command Create()
    {
        var id = GameArgument.Create();
        var json = Json.Option();
        return new Command("steps", "Show the twelve steps of a game.\n\nExample:\n  ./factory game steps lava-run-3k9x0q2m1a")
        {
            id,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var reply = await client.Games.StepsAsync(
                    new GetGameRequest { Id = parse.GetValue(id) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(reply);
                    return;
                }

                terminal.Table(
                    ["#", "STEP", "STATUS", "ATTEMPTS", "RETRIES", "TOOK", "COMMIT", "NOTE"],
                    reply.Steps.Select(step =>
                        new[]
                        {
                            step.Number.ToString(),
                            step.Name,
                            step.Status,
                            step.Attempts.ToString(),
                            $"{step.Retries}/{step.MaxRetries}",
                            GameText.Took(step),
                            step.Commit.Length > 10 ? step.Commit[..10] : step.Commit,
                            step.WaitingReason.Length > 0 ? $"waits: {step.WaitingReason}" : step.Error,
                        }
                    )
                );
            }
        );
    }
}
