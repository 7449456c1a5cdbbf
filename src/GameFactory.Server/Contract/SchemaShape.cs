using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GameFactory.Server.Contract;

/// <summary>What only the types know: words that a text is one of, and the shape of documents that are kept as text.</summary>
internal static class SchemaShape
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (schema.Properties?.TryGetValue(property.Name, out var own) is true && own is OpenApiSchema inline)
            {
                Apply(inline, property);
            }
        }

        if (context.JsonTypeInfo.Type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }

    private static void Apply(OpenApiSchema schema, JsonPropertyInfo property)
    {
        var attributes = property.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [];
        if (attributes.OfType<WordsAttribute>().SingleOrDefault() is { } words)
        {
            schema.Enum = [.. words.Words.Select(word => (JsonNode)word)];
        }

        if (attributes.OfType<ShapeAttribute>().SingleOrDefault() is { } shape)
        {
            Apply(schema, shape.Shape);
            schema.Type = property.IsGetNullable ? schema.Type | JsonSchemaType.Null : schema.Type;
        }
    }

    private static void Apply(OpenApiSchema schema, DocumentShape shape)
    {
        if (shape == DocumentShape.Object)
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema();
            return;
        }

        schema.Type = JsonSchemaType.Array;
        schema.Items = shape == DocumentShape.List ? new OpenApiSchema() : new OpenApiSchema { OneOf = [Genre(), Share()] };
    }

    private static OpenApiSchema Genre() => new() { Type = JsonSchemaType.String, Description = "A genre; its share is 1." };

    private static OpenApiSchema Share() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "A genre with its relative share.",
            Required = new HashSet<string> { "genre" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["genre"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Its name." },
                ["weight"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "1",
                    Maximum = "100",
                    Description = "Relative share; 1 when left out.",
                },
            },
        };
}
