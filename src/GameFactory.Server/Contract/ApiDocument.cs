using GameFactory.Server.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GameFactory.Server.Contract;

/// <summary>
/// The document of the HTTP interface, <c>/openapi/v1.json</c>: true enough that a client made from it compiles against it without a cast.
/// </summary>
internal static class ApiDocument
{
    /// <summary>Name of the security scheme for people and services.</summary>
    public const string Access = "access";

    /// <summary>Name of the security scheme for players' devices.</summary>
    public const string WriteKey = "writeKey";

    private const string Description = """
        The factory over HTTP/JSON. Over gRPC it is the same, see the `.proto` files and the server's reflection.

        * **Names** are camelCase, times are UTC (RFC 3339), what is null is left out.
        * **Errors** are problems (RFC 9457, `application/problem+json`) with `detail` (what is wrong), `remedy` (what to do) and, where a
          field is wrong, `field` and `errors`.
        * **Writes** take an `Idempotency-Key`; the same key gets the same answer.
        * **Lists** answer pages: `limit`, `cursor`, and `nextCursor` while there is more. Which filter goes with which `sort` is a table;
          another pair is refused with it.
        * **ETag**: what is read has one; `If-None-Match` gets 304 while it is the same.
        * **Access**: on a loopback address none is needed. Otherwise send `Authorization: Bearer`, an API key or a token of the login
          provider.
        """;

    private static readonly (string Name, string Description)[] s_tags =
    [
        ("Batches", "Requests for games, and how far they are."),
        ("Games", "Single games: what each does, its steps, files, logs, and commands."),
        ("Catalogue", "What games can be made of: mechanics and genres."),
        ("Metrics", "What players did, counted."),
        ("Learning", "What was learned from players, and what people ruled."),
        ("Events", "Events of players' devices, and the keys that let them in."),
        ("Factory", "The whole factory."),
        ("Access", "Who may do what: users, API keys, and the audit log."),
    ];

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(SchemaShape.ApplyAsync);
            options.AddOperationTransformer(OperationShape.ApplyAsync);
            options.AddDocumentTransformer(ApplyAsync);
        });

    private static Task ApplyAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            // The default is the name of the program's file.
            Title = "GameFactory",
            Version = ServerVersion.Text,
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "Where this document came from" }];
        var used = Operations(document).SelectMany(one => one.Tags ?? new HashSet<OpenApiTagReference>());
        var names = used.Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        document.Tags = s_tags
            .Where(tag => names.Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })
            .ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Access] = Bearer("An API key (`gfk_…`), or a token (JWT) of the login provider. Not needed on a loopback address."),
            [WriteKey] = Bearer("A write key of a game; it lets events in and nothing else."),
        };
        SchemaTruth.Apply(document);
        SecurityOf(document);
        return Task.CompletedTask;
    }

    private static OpenApiSecurityScheme Bearer(string description) =>
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = description,
        };

    private static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) =>
        document.Paths.Values.SelectMany(path => path.Operations is { } operations ? operations.Values.AsEnumerable() : []);

    private static void SecurityOf(OpenApiDocument document)
    {
        foreach (var operation in Operations(document))
        {
            var scheme = operation.OperationId == "sendEvents" ? WriteKey : Access;
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, document)] = [] }];
            if (scheme == Access)
            {
                // Nobody has to log in on loopback.
                operation.Security.Add([]);
            }
        }
    }
}
