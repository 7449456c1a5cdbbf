using GameFactory.Kit.Design.Requests;

namespace GameFactory.Server.Protocol;

/// <summary>A request that is answered with an error. Thrown by the desks, turned into an answer in one place per protocol.</summary>
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
}
