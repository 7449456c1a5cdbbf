using GameFactory.Engine;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Protocol;

/// <summary>An accepted command; durable by now.</summary>
/// <param name="Id">Batch or game.</param>
/// <param name="Command">Such as start.</param>
/// <param name="RequestId">Repeat it to get the same answer.</param>
/// <param name="Status"><c>being deleted</c> after a delete, which goes on; null for what is done with the answer.</param>
internal sealed record CommandReply(Guid Id, string Command, string RequestId, string? Status = null)
{
    /// <summary>No grain ever was under the id, and none was deleted there.</summary>
    internal static bool IsUnknown(CommandAnswer answer) => answer is { Result: CommandResult.NotFound, Reason: null };

    /// <summary>Rows without a grain came with a database that another program wrote.</summary>
    internal static RequestException ReadOnly(string target) =>
        RequestException.Refused(
            $"{target} is an adopted record, taken over with a database of another program: it can be read, but no command moves it."
        );

    /// <exception cref="RequestException">The grain did not take the command.</exception>
    internal static void Accepted(CommandAnswer answer, string target)
    {
        switch (answer.Result)
        {
            case CommandResult.NotFound:
                throw RequestException.NotFound(answer.Reason ?? $"There is no {target}.");
            case CommandResult.Refused:
                throw RequestException.Refused(answer.Reason ?? "No reason was given.");
        }
    }
}

/// <summary>Answers of several features as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class CommandMessages
{
    public static partial V1.CommandReply ToMessage(this CommandReply reply);
}
