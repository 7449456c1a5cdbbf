using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Server.Protocol;

/// <summary>A request that is answered with an error. Thrown by the APIs, turned into an answer in one place per protocol.</summary>
internal sealed class RequestException : Exception
{
    private RequestException(RequestFailure failure, string message, IReadOnlyList<RequestFinding> findings)
        : base(message)
    {
        Failure = failure;
        Findings = findings;
    }

    public RequestFailure Failure { get; }

    /// <summary>Each field that is wrong, with what to write instead; empty unless the input is wrong.</summary>
    public IReadOnlyList<RequestFinding> Findings { get; }

    /// <param name="field">Path of the field, as JSON names it.</param>
    /// <param name="message">What is wrong and what to write instead; follows the field's name in a sentence.</param>
    public static RequestException Invalid(string field, string message) => Invalid([new RequestFinding(field, message)]);

    public static RequestException Invalid(IReadOnlyList<RequestFinding> findings) =>
        new(RequestFailure.Invalid, string.Join(" · ", findings), findings);

    public static RequestException NotFound(string message) => new(RequestFailure.NotFound, message, []);

    public static RequestException Refused(string reason) => new(RequestFailure.Refused, reason, []);

    public static RequestException Failed(string reason) => new(RequestFailure.Failed, reason, []);
}

/// <summary>Kinds of refused requests.</summary>
internal enum RequestFailure
{
    /// <summary>Wrong input: 400, INVALID_ARGUMENT.</summary>
    Invalid,

    /// <summary>No such batch or game: 404, NOT_FOUND.</summary>
    NotFound,

    /// <summary>The state forbids it: 409, FAILED_PRECONDITION.</summary>
    Refused,

    /// <summary>It was begun and could not be done, for a reason that a person must remove: 500, INTERNAL.</summary>
    Failed,
}
