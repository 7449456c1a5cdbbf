using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GameFactory.Engine.Artifacts;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace GameFactory.Server.Protocol;

/// <summary>Turns errors into ProblemDetails (RFC 9457); the one place that does.</summary>
internal sealed partial class HttpProblems(IProblemDetailsService problems) : IExceptionHandler
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var body = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var problem = Problem(exception, body) ?? Unexpected();
        int? wait = problem.Status == StatusCodes.Status503ServiceUnavailable ? Outage.RetryAfterSeconds : null;
        return await TryWriteAsync(httpContext, problem, wait);
    }

    /// <summary>Answers with a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">Its status becomes the answer's.</param>
    /// <param name="retryAfterSeconds">When the same request may be taken; null when waiting does not help.</param>
    public async ValueTask<bool> TryWriteAsync(HttpContext context, ProblemDetails problem, int? retryAfterSeconds)
    {
        context.Response.StatusCode = problem.Status!.Value;
        if (retryAfterSeconds is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        Complete(problem, context);
        if (!await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem }))
        {
            // Whatever a caller accepts, an error without a word helps nobody.
            await context.Response.WriteAsJsonAsync(problem, s_json, "application/problem+json", context.RequestAborted);
        }

        return true;
    }

    /// <summary>Answers what reached no route, or what the framework refused without a word.</summary>
    public async Task ExplainStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var detail =
            status == StatusCodes.Status404NotFound
                ? $"There is nothing at {context.Request.Path}; the addresses are in /openapi/v1.json, and the page is at /."
                : null;
        await TryWriteAsync(
            context,
            new ProblemDetails
            {
                Status = status,
                Title = ReasonPhrases.GetReasonPhrase(status),
                Detail = detail,
            },
            retryAfterSeconds: null
        );
    }

    /// <summary>What the framework refuses before a route is reached carries a status and no word.</summary>
    public static void Explain(ProblemDetailsContext context)
    {
        Complete(context.ProblemDetails, context.HttpContext);
    }

    /// <summary>Every problem says what kind it is, what is wrong and what to do.</summary>
    private static void Complete(ProblemDetails problem, HttpContext context)
    {
        var status = problem.Status ??= context.Response.StatusCode;
        problem.Type ??= $"https://httpwg.org/specs/rfc9110.html#status.{status}";
        problem.Title ??= ReasonPhrases.GetReasonPhrase(status);
        problem.Detail ??= Remedies.WrongOf(status);
        problem.Extensions.TryAdd("remedy", Remedies.Of(status));
        problem.Extensions.TryAdd("traceId", Activity.Current?.Id ?? context.TraceIdentifier);
    }

    // What went wrong inside is for the log: its words are those of classes.
    private static ProblemDetails Unexpected() =>
        Plain(StatusCodes.Status500InternalServerError, "A fault of the server", "The server met a fault that it does not know.");

    /// <summary>A problem without a field.</summary>
    public static ProblemDetails Plain(int status, string title, string detail) =>
        new()
        {
            Status = status,
            Title = title,
            Detail = detail,
        };

    /// <summary>The same under the usual title of its status.</summary>
    public static ProblemDetails Plain(int status, string detail) => Plain(status, ReasonPhrases.GetReasonPhrase(status), detail);

    private static ProblemDetails? Problem(Exception exception, Type? body) =>
        exception switch
        {
            RequestException { Failure: RequestFailure.Invalid } error => Invalid(error.Message, error.Findings),
            RequestException { Failure: RequestFailure.NotFound } error => Plain(StatusCodes.Status404NotFound, "Not found", error.Message),
            RequestException { Failure: RequestFailure.Refused } error => Plain(
                StatusCodes.Status409Conflict,
                "The state forbids it",
                error.Message
            ),
            RequestException error => Plain(StatusCodes.Status500InternalServerError, "It could not be done", error.Message),
            BadHttpRequestException { InnerException: JsonException error } => Invalid([Unreadable(error, body)]),
            BadHttpRequestException error when Unbound().Match(error.Message) is { Success: true } unbound => Invalid([
                Unreadable(unbound),
            ]),
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
    private static RequestFinding Unreadable(JsonException error, Type? body)
    {
        var path = error.Path is { Length: > 2 } text ? text[2..] : "body";
        return error.Message.Contains("could not be mapped", StringComparison.Ordinal)
                ? new RequestFinding(path, "is not a field of this request; see /openapi/v1.json")
            : RangeOf(body, path) is { } range
                ? new RequestFinding(path, $"must be a whole number from {range.Minimum} to {range.Maximum}; see /openapi/v1.json")
            : new RequestFinding(path, $"could not be read as JSON of the right type (line {error.LineNumber + 1}); see /openapi/v1.json");
    }

    // The framework says which parameter of the route's method it could not read, and not what to write instead.
    private static RequestFinding Unreadable(Match unbound)
    {
        var (type, name, value) = (unbound.Groups["type"].Value, unbound.Groups["name"].Value, unbound.Groups["value"].Value);
        var rule = type.Contains("bool", StringComparison.Ordinal) ? "true or false" : "a whole number";
        return new RequestFinding(JsonNamingPolicy.CamelCase.ConvertName(name), $"must be {rule}, but is '{value}'");
    }

    [GeneratedRegex(
        """^Failed to bind parameter "(?<type>\S+) (?<name>\w+)" from "(?<value>.*)"\.$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Unbound();

    private static RangeAttribute? RangeOf(Type? body, string path) =>
        body
            ?.GetProperty(path, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?.GetCustomAttribute<RangeAttribute>();
}
