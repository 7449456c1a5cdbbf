using System.IO.Hashing;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GameFactory.Server.Protocol;

/// <summary>
/// What is read as JSON has an ETag, and a reader who has it already gets 304 and no body. The tag is that of the bytes, so that it is
/// right whatever an answer is made of.
/// </summary>
internal sealed class Etags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !IsRead(context))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } answer && IsJson(answer.ContentType))
        {
            var tag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(kept.GetBuffer().AsSpan(0, (int)kept.Length)))}\"";
            answer.Headers.ETag = tag;
            answer.Headers.CacheControl = "private, no-cache";
            if (Has(context.Request.Headers.IfNoneMatch, tag))
            {
                answer.StatusCode = StatusCodes.Status304NotModified;
                (answer.ContentType, answer.ContentLength) = (null, null);
                return;
            }
        }

        kept.Position = 0;
        await kept.CopyToAsync(body, context.RequestAborted);
    }

    // Streams and files are not held back; they are what has an operation of its own for it.
    private static bool IsRead(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
        && !context.Request.Path.Value!.EndsWith("/progress", StringComparison.Ordinal)
        && !context.Request.Path.Value.EndsWith("/export", StringComparison.Ordinal)
        && !context.Request.Path.Value.EndsWith("/artifacts", StringComparison.Ordinal);

    private static bool IsJson(string? type) =>
        type?.StartsWith(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) is true;

    private static bool Has(StringValues asked, string tag) =>
        EntityTagHeaderValue.TryParseList(asked, out var tags)
        && tags.Any(one => one.Tag == "*" || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
