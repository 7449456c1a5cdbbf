using Microsoft.OpenApi;

namespace GameFactory.Server.Contract;

/// <summary>The body and the answer of <c>POST /v1/events</c>, which devices write in the schema document's own spelling.</summary>
internal static class EventShape
{
    public static void Apply(OpenApiOperation operation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Events: a JSON array, or one event a line; gzip or not.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        MaxItems = 1_000,
                        Items = Event(),
                    },
                },
                ["application/x-ndjson"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "Stored; what was rejected is named.",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = Result() } },
        };
    }

    private static OpenApiSchema Event() =>
        Object(
            ["id", "event_type", "timestamp"],
            ("id", Text("Chosen once by the client.", "uuid")),
            ("event_type", Text("Such as level_complete.")),
            ("user_id", Text("The player, an id of the game's own.")),
            ("session_id", Text("The session.", "uuid")),
            ("level", Whole("The level.")),
            (
                "properties",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "At most 8 KiB.",
                    AdditionalProperties = new OpenApiSchema(),
                }
            ),
            (
                "device_info",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "At most 2 KiB.",
                    AdditionalProperties = new OpenApiSchema(),
                }
            ),
            ("timestamp", Text("From 7 days back to 10 minutes ahead.", "date-time"))
        );

    private static OpenApiSchema Result() =>
        Object(
            ["accepted", "duplicates", "rejected", "server_time"],
            ("accepted", Whole("Events stored.")),
            ("duplicates", Whole("Events that were there already.")),
            (
                "rejected",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Events that were not stored, and why.",
                    Items = Object(
                        ["index", "code", "message"],
                        ("index", Whole("Place in the request, from 0.")),
                        ("id", Text("The event's id, where it has one.")),
                        ("code", Text("Such as too_old.")),
                        ("field", Text("The field that is wrong.")),
                        ("message", Text("What is wrong."))
                    ),
                }
            ),
            ("server_time", Text("Set the clock by it.", "date-time"))
        );

    private static OpenApiSchema Object(string[] required, params (string Name, OpenApiSchema Schema)[] properties) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = required.ToHashSet(StringComparer.Ordinal),
            Properties = properties.ToDictionary(property => property.Name, IOpenApiSchema (property) => property.Schema),
        };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = format,
            Description = description,
        };

    private static OpenApiSchema Whole(string description) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Description = description,
        };
}
