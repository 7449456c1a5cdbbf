using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>Tells faults of the surroundings, which pass and are never counted, from faults of the work.</summary>
internal static class Faults
{
    /// <summary>Why and how long to wait, or null when the work itself is to blame.</summary>
    public static (WaitReason Reason, TimeSpan? After)? WaitFor(Exception error) => error switch
    {
        StepWaitException wait => (wait.Reason, wait.After),
        DbException { IsTransient: true } => (WaitReason.Infrastructure, null),
        HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError } => (WaitReason.Infrastructure, null),
        SocketException => (WaitReason.Infrastructure, null),
        IOException { InnerException: SocketException } => (WaitReason.Infrastructure, null),
        { InnerException: { } inner } => WaitFor(inner),
        _ => null,
    };
}
