using System.Net.Http.Headers;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Http;

namespace GameFactory.Server.Protocol;

/// <summary>
/// Refuses text that neither the database nor a terminal can hold, before any feature sees it: NUL in a query or message, and bodies that
/// are not UTF-8. Bodies in JSON are checked by those who read them.
/// </summary>
internal sealed class TextGuard(RequestDelegate next, HttpProblems problems)
{
    private const string Rule = "must not hold the character NUL";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.FirstOrDefault(field => HasNul(field.Key) || field.Value.Any(HasNul)) is { Key: { } name })
        {
            throw RequestException.Invalid(name.Replace("\0", "\\0", StringComparison.Ordinal), Rule);
        }

        if (CharsetOf(context.Request) is { } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            await problems.TryWriteAsync(
                context,
                HttpProblems.Plain(
                    StatusCodes.Status415UnsupportedMediaType,
                    "The body must be UTF-8; leave the charset out of Content-Type."
                ),
                retryAfterSeconds: null
            );
            return;
        }

        await next(context);
    }

    /// <summary>The same for a message.</summary>
    public static void Check(IMessage message)
    {
        if (FieldWithNul(message) is { } field)
        {
            throw RequestException.Invalid(field, Rule);
        }
    }

    private static string? FieldWithNul(IMessage message)
    {
        foreach (
            var field in message
                .Descriptor.Fields.InDeclarationOrder()
                .Where(field => field.FieldType is FieldType.String or FieldType.Message && !field.IsMap)
        )
        {
            var value = field.Accessor.GetValue(message);
            foreach (var one in field.IsRepeated ? ((System.Collections.IEnumerable)value).Cast<object?>() : [value])
            {
                switch (one)
                {
                    case string text when HasNul(text):
                        return field.Name;
                    case IMessage inner when FieldWithNul(inner) is { } path:
                        return $"{field.Name}.{path}";
                }
            }
        }

        return null;
    }

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) is true;

    private static string? CharsetOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.CharSet?.Trim('"') : null;
}
