using Microsoft.AspNetCore.Http;

namespace GameFactory.Server.Protocol;

/// <summary>What the reader of an error can do, and what is wrong where nobody said it; by the status of the answer.</summary>
internal static class Remedies
{
    public static string Of(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "Correct what is named and send it again; /docs describes every field.",
            StatusCodes.Status401Unauthorized => "Send Authorization: Bearer with an API key or a token, or log in.",
            StatusCodes.Status403Forbidden => "Ask an administrator for the role, or use the address that the server was given.",
            StatusCodes.Status404NotFound => "Look the name up in its list; /openapi/v1.json has every address.",
            StatusCodes.Status405MethodNotAllowed => "Use the method that /openapi/v1.json names for the address.",
            StatusCodes.Status409Conflict => "Look at its state, which says what it waits for, and send a command that fits.",
            StatusCodes.Status413PayloadTooLarge => "Send less at once.",
            StatusCodes.Status415UnsupportedMediaType => "Send the type that /openapi/v1.json names for the address.",
            StatusCodes.Status429TooManyRequests => "Wait as long as Retry-After says; the RateLimit headers say how much is left.",
            StatusCodes.Status503ServiceUnavailable =>
                "Ask again after Retry-After, with the same Idempotency-Key; /health/ready says what is away.",
            >= 500 => "Look for traceId in the server's log; a repeat with the same Idempotency-Key does no harm.",
            _ => "See /docs.",
        };

    public static string WrongOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Who asks is not known.",
            StatusCodes.Status403Forbidden => "Who asks may not do this.",
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status405MethodNotAllowed => "This address is there, but not with this method.",
            StatusCodes.Status413PayloadTooLarge => "The body is too large.",
            StatusCodes.Status415UnsupportedMediaType => "The body must be JSON; send it with Content-Type: application/json.",
            StatusCodes.Status429TooManyRequests => "There were too many requests.",
            >= 500 => "The server met a fault.",
            _ => "The request cannot be answered.",
        };
}
