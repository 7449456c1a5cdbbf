using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Batches;

/// <summary><c>batch show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var id = BatchArgument.Create();
        var json = Json.Option();
        return new Command("show", "Show a batch.\n\nExample:\n  ./factory batch show 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11 --json")
        {
            id,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var batch = await client.Batches.GetAsync(
                    new GetBatchRequest { Id = parse.GetValue(id) },
                    cancellationToken: cancellationToken
                );
                if (parse.GetValue(json))
                {
                    terminal.Json(batch);
                    return;
                }

                terminal.Fields(
                    ("id", batch.Id),
                    ("name", batch.Name),
                    ("status", BatchText.Status(batch)),
                    ("doing", batch.Doing),
                    ("genres", string.Join(", ", batch.GenreMix.Select(share => $"{share.Genre}={share.Weight}"))),
                    ("constraints", batch.Constraints),
                    ("seed", batch.Seed.ToString()),
                    ("window", batch.Window.ToString()),
                    ("players", batch.Simulated ? "simulated" : "real"),
                    ("created", GameText.Time(batch.CreatedAt)),
                    ("started", GameText.Time(batch.StartedAt)),
                    ("completed", GameText.Time(batch.CompletedAt)),
                    ("paused", GameText.Time(batch.PausedAt)),
                    ("deletion", BatchText.Deletion(batch)),
                    ("games", BatchText.Games(batch)),
                    (
                        "progress",
                        $"{BatchText.Bar(batch)}  {batch.Progress.StepsDone}/{batch.Progress.StepsTotal} steps {BatchText.Rate(batch)} "
                            + $"{BatchText.Left(batch)}".TrimEnd()
                    )
                );
            }
        );
    }
}
