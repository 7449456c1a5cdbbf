namespace GameFactory.Server.Protocol;

/// <summary>Kinds of refused requests.</summary>
internal enum RequestFailure
{
    /// <summary>Wrong input: 400, INVALID_ARGUMENT.</summary>
    Invalid,

    /// <summary>No such batch or game: 404, NOT_FOUND.</summary>
    NotFound,

    /// <summary>The state forbids it: 409, FAILED_PRECONDITION.</summary>
    Refused,
}
