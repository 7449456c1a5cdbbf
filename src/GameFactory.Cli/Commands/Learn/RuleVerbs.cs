using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn pin</c>, <c>unpin</c>, <c>ban</c> and <c>unban</c>.</summary>
internal static class RuleVerbs
{
    public static Command Pin() =>
        Set(
            "pin",
            (client, request, token) => client.Learning.PinAsync(request, cancellationToken: token),
            "Take a mechanic wherever it fits, in every batch that starts from now on. A ban is stronger.",
            "MECHANIC --genre puzzle --reason \"spring season\""
        );

    public static Command Ban() =>
        Set(
            "ban",
            (client, request, token) => client.Learning.BanAsync(request, cancellationToken: token),
            "Never take a mechanic in a batch that starts from now on.",
            "MECHANIC"
        );

    public static Command Unpin() =>
        Remove("unpin", "pin", (client, request, token) => client.Learning.UnpinAsync(request, cancellationToken: token));

    public static Command Unban() =>
        Remove("unban", "ban", (client, request, token) => client.Learning.UnbanAsync(request, cancellationToken: token));

    private static Command Set(string kind, Rpc ask, string description, string example)
    {
        var reason = new Option<string?>("--reason") { Description = "Why, for people; at most 500 characters.", HelpName = "TEXT" };
        return Verb(
            kind,
            ask,
            $"{description}\n\nExample:\n  ./factory learn {kind} {example}",
            "holds for every batch that starts from now on",
            reason
        );
    }

    private static Command Remove(string verb, string kind, Rpc ask) =>
        Verb(verb, ask, $"Take back a {kind}.\n\nExample:\n  ./factory learn {verb} MECHANIC", "taken back", reason: null);

    private static Command Verb(string name, Rpc ask, string description, string done, Option<string?>? reason)
    {
        var mechanic = new Argument<string>("mechanic") { Description = "Name of the mechanic." };
        var genre = new Option<string?>("--genre") { Description = "Only in this genre; without it in all.", HelpName = "G" };
        var json = Json.Option();
        var command = new Command(name, description) { mechanic, genre, json };
        if (reason is not null)
        {
            command.Options.Add(reason);
        }

        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                var request = new LearningRuleRequest
                {
                    Mechanic = parse.GetValue(mechanic),
                    Genre = parse.GetValue(genre) ?? "",
                    Reason = reason is null ? "" : parse.GetValue(reason) ?? "",
                };
                var rule = await ask(client, request, cancellationToken);
                if (parse.GetValue(json))
                {
                    terminal.Json(rule);
                }
                else
                {
                    terminal.Line($"{LearningText.Rule(rule)}: {done}");
                }
            }
        );
    }

    private delegate AsyncUnaryCall<LearningRule> Rpc(
        FactoryClient client,
        LearningRuleRequest request,
        CancellationToken cancellationToken
    );
}
