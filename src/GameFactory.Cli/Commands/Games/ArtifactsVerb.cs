using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Games;

/// <summary><c>game artifacts</c>.</summary>
internal static class ArtifactsVerb
{
    public static Command Create()
    {
        var id = GameArgument.Create();
        var step = new Argument<int>("STEP") { Description = "The step, 1 to 12." };
        return new Command(
            "artifacts",
            "Print the JSON document that a completed step left for later ones, also when it is too large for game steps.\n\n"
                + "Example:\n  ./factory game artifacts lava-run-3k9x0q2m1a 1"
        )
        {
            id,
            step,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                using var call = client.Games.Artifacts(
                    new StepArtifactsRequest { Id = parse.GetValue(id), Step = parse.GetValue(step) },
                    cancellationToken: cancellationToken
                );
                terminal.Line(await DocumentText.ReadAsync(call.ResponseStream, cancellationToken));
            }
        );
    }
}
