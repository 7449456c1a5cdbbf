using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GameFactory.Server.Contract;

/// <summary>
/// What the serializer does and its schemas do not say: what is null is left out of an answer, so that nothing is ever null and everything
/// else is always there. What a request may leave out it may also give as null, which no client has to know.
/// </summary>
internal static class SchemaTruth
{
    private const string Problem = "ProblemDetails";
    private const string Batch = "NewBatch";

    /// <summary>Bodies of requests: what they need is what their attributes say.</summary>
    private static readonly string[] s_requests = [Batch, "NewApiKey"];

    public static void Apply(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var name in schemas.Keys.Where(name => name.StartsWith("SseItemOf", StringComparison.Ordinal)).ToList())
        {
            schemas.Remove(name);
        }

        foreach (var (name, schema) in schemas)
        {
            if (schema is OpenApiSchema { Properties.Count: > 0 } own)
            {
                Apply(own, s_requests.Contains(name, StringComparer.Ordinal));
            }
        }

        schemas[Problem] = ProblemSchema();
        if (schemas.TryGetValue(Batch, out var batch) && batch is OpenApiSchema request)
        {
            var example = JsonNode.Parse(
                """{"name": "spring", "gameCount": 9, "genreMix": [{"genre": "runner", "weight": 2}, "puzzle"], "seed": 7, "start": true}"""
            );
            request.Examples = [example!];
        }
    }

    private static void Apply(OpenApiSchema schema, bool isRequest)
    {
        schema.Required ??= new HashSet<string>();
        foreach (var (name, property) in schema.Properties!.ToList())
        {
            var isNullable = IsNullable(property);
            schema.Properties![name] = WithoutNull(property);
            if (isNullable && !isRequest)
            {
                schema.Required.Remove(name);
            }
            else if (!isRequest)
            {
                schema.Required.Add(name);
            }
        }
    }

    private static bool IsNullable(IOpenApiSchema schema) =>
        schema is OpenApiSchema && (schema.Type?.HasFlag(JsonSchemaType.Null) is true || schema.OneOf?.Any(IsNull) is true);

    private static bool IsNull(IOpenApiSchema schema) => schema.Type == JsonSchemaType.Null;

    public static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return schema;
        }

        if (own.OneOf?.Any(IsNull) is true && own.OneOf.Where(one => !IsNull(one)).ToList() is [var only])
        {
            return only;
        }

        own.Type &= ~JsonSchemaType.Null;
        return own;
    }

    private static OpenApiSchema ProblemSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "What is wrong, and what to do (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "remedy" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("A link that says what this kind of problem is."),
                ["title"] = Text("The kind of problem."),
                ["status"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Description = "The answer's status.",
                },
                ["detail"] = Text("What is wrong."),
                ["remedy"] = Text("What the reader can do."),
                ["field"] = Text("The field that is wrong; the first where there are several."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Every field that is wrong.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "field", "message" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["field"] = Text("Path of the field, as JSON names it."),
                            ["message"] = Text("What is wrong with it and what to write instead."),
                        },
                    },
                },
                ["traceId"] = Text("Finds the request in traces and logs."),
            },
            AdditionalProperties = new OpenApiSchema(),
        };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
