using System.Globalization;
using System.Text.Json;
using GameFactory.Engine.Artifacts;
using GameFactory.Kit.Design.Requests;
using GameFactory.Server.Batches;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace GameFactory.Server.Protocol;

/// <summary>Turns errors into ProblemDetails; the one place that does.</summary>
internal sealed class HttpProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Problem(exception) is not { } problem)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = Outage.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    /// <summary>What the framework refuses before a route is reached carries a status and no word.</summary>
    public static void Explain(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is { Status: StatusCodes.Status415UnsupportedMediaType, Detail: null } problem)
        {
            problem.Detail = "The body must be JSON; send it with Content-Type: application/json.";
        }
    }

    private static ProblemDetails? Problem(Exception exception) => exception switch
    {
        RequestException { Failure: RequestFailure.Invalid } error => Invalid(error.Message, error.Findings),
        RequestException { Failure: RequestFailure.NotFound } error => Plain(StatusCodes.Status404NotFound, "Not found", error.Message),
        RequestException error => Plain(StatusCodes.Status409Conflict, "The state forbids it", error.Message),
        BadHttpRequestException { InnerException: JsonException error } => Invalid([Unreadable(error)]),
        BadHttpRequestException error => Plain(error.StatusCode, "Bad request", error.Message),
        ArtifactException => Plain(StatusCodes.Status500InternalServerError, "A stored document is lost", exception.Message),
        _ when Outage.Explains(exception) => Plain(StatusCodes.Status503ServiceUnavailable, "Not now", Outage.DetailOf(exception)),
        _ => null,
    };

    private static ProblemDetails Invalid(params IReadOnlyList<RequestFinding> findings) => Invalid(string.Join(" · ", findings), findings);

    private static ProblemDetails Invalid(string detail, IReadOnlyList<RequestFinding> findings)
    {
        var problem = Plain(StatusCodes.Status400BadRequest, "Bad request", detail);
        problem.Extensions["field"] = findings[0].Field;
        problem.Extensions["errors"] = findings.Select(finding => new { field = finding.Field, message = finding.Message }).ToList();
        return problem;
    }

    // The serializer's own message names .NET types; the path is what helps, and the range where a number is the matter.
    private static RequestFinding Unreadable(JsonException error)
    {
        var path = error.Path is { Length: > 2 } text ? text[2..] : "body";
        return error.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? new RequestFinding(path, "is not a field of this request; see /openapi/v1.json")
            : NewBatchBody.Ranges.TryGetValue(path, out var range) ? new RequestFinding(path, $"must be a whole number from {range}; see /openapi/v1.json")
            : new RequestFinding(path, $"could not be read as JSON of the right type (line {error.LineNumber + 1}); see /openapi/v1.json");
    }

    private static ProblemDetails Plain(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };
}
