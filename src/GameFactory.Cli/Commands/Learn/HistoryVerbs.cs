using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn rebuild</c> and <c>reset</c>.</summary>
internal static class HistoryVerbs
{
    public static Command Rebuild()
    {
        var remember = new Option<bool>("--remember") { Description = "Also take back what a reset had set aside." };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command(
            "rebuild",
            "Count every game again and learn from scratch; the same history gives the same weights.\n\n"
                + "Example:\n  ./factory learn rebuild --simulated"
        )
        {
            remember,
            simulated,
            json,
        }.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new RebuildLearningRequest { Simulated = parse.GetValue(simulated), Remember = parse.GetValue(remember) };
                var state = await client.Learning.RebuildAsync(request, cancellationToken: cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(state);
                }
                else
                {
                    terminal.Line(
                        $"{state.Weights.Count} weights from {state.Games} games of {LearningText.Players(state.Simulated)} players"
                    );
                }
            }
        );
    }

    public static Command Reset()
    {
        var yes = new Option<bool>("--yes") { Description = "Really reset." };
        var simulated = LearnCommand.Simulated();
        var json = Json.Option();
        return new Command(
            "reset",
            "Set the history aside and drop the weights; learn rebuild --remember takes it back. Pins and bans stay.\n\n"
                + "Example:\n  ./factory learn reset --simulated --yes"
        )
        {
            simulated,
            json,
        }
            .Needs(yes)
            .Asks(
                async (parse, client, terminal, cancellationToken) =>
                {
                    var reply = await client.Learning.ResetAsync(
                        new LearningRequest { Simulated = parse.GetValue(simulated) },
                        cancellationToken: cancellationToken
                    );
                    if (parse.GetValue(json))
                    {
                        terminal.Json(reply);
                    }
                    else
                    {
                        terminal.Line($"{reply.Games} games set aside");
                    }
                }
            );
    }
}
