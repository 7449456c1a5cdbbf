using GameFactory.Engine;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>An outcome with its cause.</summary>
/// <param name="Outcome">Outcome.</param>
/// <param name="Error">Null when committed.</param>
internal readonly record struct GroupResult(GroupOutcome Outcome, Exception? Error = null)
{
    /// <summary>The guard of versions takes the root of -1.</summary>
    private const string VersionGuardFailed = PostgresErrorCodes.InvalidArgumentForPowerFunction;

    /// <summary>The guards of rows divide by zero.</summary>
    private const string RowGuardFailed = PostgresErrorCodes.DivisionByZero;

    public static GroupResult Committed { get; } = new(GroupOutcome.Committed);

    /// <summary>
    /// Only an error that the server reports as ERROR says for sure that the transaction is gone. FATAL (the session was ended) can follow
    /// a commit that succeeded, and no answer at all says nothing.
    /// </summary>
    public static GroupResult Of(Exception error)
    {
        if (error is not PostgresException { InvariantSeverity: "ERROR" } answer)
        {
            return new GroupResult(GroupOutcome.Unknown, error);
        }

        var outcome = answer.SqlState switch
        {
            VersionGuardFailed => GroupOutcome.VersionConflict,
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
                GroupOutcome.Repeat,
            _ when IsDataError(answer.SqlState) => GroupOutcome.BadData,
            _ => GroupOutcome.NotDone,
        };
        return new GroupResult(outcome, error);
    }

    /// <summary>What the one write that caused it is told.</summary>
    public Exception ForCulprit() =>
        Error switch
        {
            PostgresException { SqlState: RowGuardFailed or PostgresErrorCodes.ForeignKeyViolation } gone => new ParentGoneException(
                $"The rows this write belongs to are gone: {gone.MessageText}",
                gone
            ),
            PostgresException rule => new WriteRejectedException(
                $"The database refuses the data of this write ({rule.SqlState}): {rule.MessageText}",
                rule
            ),
            _ => new WriteRejectedException("The data of this write cannot be sent.", Error!),
        };

    /// <summary>Cardinality, data, integrity and limits of a value: classes 21, 22, 23 and 54.</summary>
    private static bool IsDataError(string state) =>
        state.StartsWith("21", StringComparison.Ordinal)
        || state.StartsWith("22", StringComparison.Ordinal)
        || state.StartsWith("23", StringComparison.Ordinal)
        || state.StartsWith("54", StringComparison.Ordinal);
}

/// <summary>What became of a group.</summary>
internal enum GroupOutcome
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>At least one write does not follow the stored version; nothing was written.</summary>
    VersionConflict,

    /// <summary>Serialization failure, deadlock or lock timeout; nothing was written, the same group may be written again.</summary>
    Repeat,

    /// <summary>The data of at least one write break a rule; nothing was written.</summary>
    BadData,

    /// <summary>The database refused for a reason of its own; nothing was written.</summary>
    NotDone,

    /// <summary>No answer came: written or not.</summary>
    Unknown,
}
