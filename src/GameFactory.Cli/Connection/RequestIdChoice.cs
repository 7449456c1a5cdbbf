using System.CommandLine;
using GameFactory.Cli.Output;
using Grpc.Core;

namespace GameFactory.Cli.Connection;

/// <summary>
/// The option <c>--request-id</c> of verbs that change something. Without it the verb makes an id itself, so that a command whose outcome
/// nobody knows can be repeated without being done twice.
/// </summary>
internal sealed class RequestIdChoice(string description)
{
    public Option<string?> Option { get; } = new("--request-id") { Description = description, HelpName = "R" };

    /// <param name="parse">The command line.</param>
    /// <param name="send">Sends the command under the given id.</param>
    public async Task<T> SendAsync<T>(ParseResult parse, Func<string, AsyncUnaryCall<T>> send)
    {
        var id = parse.GetValue(Option) is { Length: > 0 } given ? given : Guid.CreateVersion7().ToString("N");
        try
        {
            return await send(id);
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable)
        {
            throw new CommandFailedException($"{ServerErrors.Unavailable(error)}; repeat this command with --request-id {id}");
        }
    }
}
