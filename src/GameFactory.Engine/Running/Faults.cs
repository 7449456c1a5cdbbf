using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>
/// The one place where an exception becomes an outcome. Faults of the surroundings, which pass and are never counted, are told from faults
/// of the work.
/// </summary>
internal static class Faults
{
    /// <summary>What an attempt reports after an exception.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="overran">The limit that the step had, when its time was over by then; else null.</param>
    /// <param name="now">Engine time, for a service that said when to come again.</param>
    public static StepOutcome OutcomeOf(Exception error, TimeSpan? overran, DateTimeOffset now) =>
        error switch
        {
            // Asked to stop, or left behind: what goes on regardless of its token can change nothing, its effects are fenced.
            OperationCanceledException or TimeoutException when overran is { } limit => new StepOutcome.Retry(
                $"The attempt took longer than {limit.TotalSeconds:0} s."
            ),
            _ when WaitFor(error) is { } wait => new StepOutcome.Snoozed(wait.Reason, wait.After is { } after ? now + after : default)
            {
                Detail = error.Message,
            },
            _ => new StepOutcome.Retry($"{error.GetType().Name}: {error.Message}") { Log = error.ToString() },
        };

    /// <summary>
    /// What becomes of a report that breaks a rule of the database: repeated it would be refused for ever, and the next attempt would
    /// report the same.
    /// </summary>
    public static StepOutcome OutcomeOf(WriteRejectedException refused) =>
        new StepOutcome.Failed($"The report cannot be stored: {refused.Message}");

    /// <summary>Why and how long to wait, or null when the work itself is to blame.</summary>
    private static (WaitReason Reason, TimeSpan? After)? WaitFor(Exception error) =>
        error switch
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
