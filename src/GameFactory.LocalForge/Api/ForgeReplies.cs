using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GameFactory.LocalForge.Api;

/// <summary>How every route answers: GitHub's snake_case JSON, its error bodies, its pages.</summary>
internal static class ForgeReplies
{
    public static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
    };

    public static IResult Ok(object body) => Json(body, StatusCodes.Status200OK);

    public static IResult Json(object body, int status) => Results.Json(body, Format, statusCode: status);

    public static IResult Error(int status, string message, params object[] errors) =>
        Json(
            new
            {
                message,
                errors,
                documentationUrl = "https://docs.github.com/rest",
                status = status.ToString(),
            },
            status
        );

    public static IResult NotFound() => Error(StatusCodes.Status404NotFound, "Not Found");

    public static IResult Empty() => Error(StatusCodes.Status409Conflict, "Git Repository is empty.");

    public static IResult Invalid(string resource, string field, string code, string message) =>
        Error(
            StatusCodes.Status422UnprocessableEntity,
            "Validation Failed",
            new
            {
                resource,
                field,
                code,
                message,
            }
        );

    /// <summary>The page that the query asks for, with a Link header when more follow.</summary>
    public static IReadOnlyList<T> Page<T>(HttpContext context, IReadOnlyList<T> all)
    {
        var (page, size) = PageOf(context.Request);
        var shown = all.Skip((page - 1) * size).Take(size).ToList();
        if (page * size < all.Count)
        {
            LinkNext(context, page);
        }

        return shown;
    }

    public static (int Page, int Size) PageOf(HttpRequest request)
    {
        var page = int.TryParse(request.Query["page"], out var p) ? Math.Max(1, p) : 1;
        var size = int.TryParse(request.Query["per_page"], out var s) ? Math.Clamp(s, 1, 100) : 30;
        return (page, size);
    }

    public static void LinkNext(HttpContext context, int page)
    {
        var request = context.Request;
        var query = QueryString.Create(
            request
                .Query.Where(pair => pair.Key != "page")
                .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
                .Append(KeyValuePair.Create("page", (string?)(page + 1).ToString()))
        );
        context.Response.Headers.Link = $"<{request.Scheme}://{request.Host}{request.Path}{query}>; rel=\"next\"";
    }

    /// <summary>
    /// The JSON object in the body whatever its declared content type (clients send JSON as a form); null when it is none.
    /// </summary>
    public static async Task<JsonElement?> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            var body = JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement;
            return body.ValueKind == JsonValueKind.Object ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static string NodeId(string kind, long id) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{kind}:{id}"));
}
