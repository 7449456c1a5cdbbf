using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace GameFactory.Server.Contract;

/// <summary>Parameters and answers of each operation as they are.</summary>
internal static class OperationShape
{
    private const string Events = "text/event-stream";

    /// <summary>What any request may be answered with, besides what its route says.</summary>
    private static readonly int[] s_always = [400, 401, 403, 429, 503];

    public static async Task ApplyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            Apply(parameter, context.Description);
        }

        operation.Responses ??= [];
        var problem = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), null, cancellationToken);
        context.Document?.AddComponent("ProblemDetails", problem);
        foreach (var status in s_always.Select(status => status.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            operation.Responses.TryAdd(status, Problem(status, context.Document));
        }

        foreach (var answer in operation.Responses.Values.Where(answer => answer.Content?.ContainsKey(Events) is true))
        {
            answer.Content![Events].Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Server-sent events; the data of each is a `BatchReply` as JSON.",
            };
        }

        if (operation.RequestBody is OpenApiRequestBody { Content: { } contents } body)
        {
            // The route takes a missing body to refuse it in its own words.
            body.Required = true;
            foreach (var content in contents.Values.Where(content => content.Schema is not null))
            {
                content.Schema = SchemaTruth.WithoutNull(content.Schema!);
            }
        }

        if (operation.OperationId == "sendEvents")
        {
            EventShape.Apply(operation);
        }
    }

    private static void Apply(OpenApiParameter parameter, ApiDescription description)
    {
        var source = description.ParameterDescriptions.FirstOrDefault(known => known.Name == parameter.Name);
        var words = (source?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<WordsAttribute>();
        words ??= (source?.ModelMetadata as Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelMetadata)
            ?.Attributes.Attributes.OfType<WordsAttribute>()
            .FirstOrDefault();
        if (parameter.In == ParameterLocation.Query)
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        }

        if (words is not null && parameter.Schema is OpenApiSchema schema)
        {
            schema.Enum = [.. words.Words.Select(word => (JsonNode)word)];
        }

        parameter.Description ??= ParameterWords.Of(description.RelativePath ?? "", parameter.Name!);
    }

    private static OpenApiResponse Problem(string status, OpenApiDocument? document) =>
        new()
        {
            Description = ReasonPhrases.GetReasonPhrase(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", document) },
            },
        };
}
