using System.Net.Sockets;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Grains;
using Npgsql;
using Orleans.Storage;

namespace GameFactory.Server.Protocol;

/// <summary>Failures that pass, because the database or a silo was away: the caller asks again.</summary>
internal static class Outage
{
    /// <summary>
    /// What the caller is told. A request can be several writes, so that even a refused one does not say that nothing was saved.
    /// </summary>
    public const string Detail =
        "The database or the cluster did not answer. Whether a command was saved is unknown: repeat it with the same request id "
        + "(Idempotency-Key), and it is not done twice; had it none, look first.";

    /// <summary>What the caller is told of an error: a service that is away names itself.</summary>
    public static string DetailOf(Exception error) => error is StepWaitException away ? away.Message : Detail;

    /// <summary>When to ask again: about as long as a restart of the database takes.</summary>
    public const int RetryAfterSeconds = 2;

    /// <summary>Orleans wraps what its storage throws, so the causes are looked at too.</summary>
    public static bool Explains(Exception? error) => error is not null && (IsPassing(error) || Explains(error.InnerException));

    private static bool IsPassing(Exception error) =>
        error
            is StepWaitException
                or WriteOutcomeUnknownException
                or WriteNotDoneException
                or OrleansMessageRejectionException
                or InconsistentStateException
                or TimeoutException
                or NpgsqlException { IsTransient: true }
                or NpgsqlException { InnerException: SocketException }
                // The server shuts down, or ends its sessions after a crash.
                or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };
}
