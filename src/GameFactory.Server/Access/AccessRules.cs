using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Access;

/// <summary>
/// The rule of every operation, HTTP and gRPC. One that is not here is closed to everybody; a test looks for such among the routes that the
/// server has.
/// </summary>
internal static class AccessRules
{
    private static readonly AccessRule s_anyone = new(Role.Anyone, IsCommand: false);
    private static readonly AccessRule s_read = new(Role.Viewer, IsCommand: false);
    private static readonly AccessRule s_do = new(Role.Operator, IsCommand: true);
    private static readonly AccessRule s_rule = new(Role.Admin, IsCommand: true);
    private static readonly AccessRule s_inspect = new(Role.Admin, IsCommand: false);

    private static readonly (AccessRule Rule, string[] Operations)[] s_table =
    [
        (
            s_anyone,
            ["/health/live", "/health/ready", "/health/started", "/access/first", "/login", "/logout", "/signed-out", "/favicon.ico"]
        ),
        // Players' devices and games come with write keys, which the routes check themselves.
        (s_anyone, ["POST /v1/events", "EventService/Ingest"]),
        (s_read, ["GET /", "GET /page.css", "GET /page.js", "GET /games/{id}", "GET /openapi/{documentName}.json"]),
        (s_read, ["GET /play/{id}", "GET /play/{id}/frame"]),
        (s_read, ["GET /v1/*", "PageService/Game", "PageService/Play"]),
        (s_read, ["BatchService/List", "BatchService/Get", "BatchService/Watch", "BatchService/Logs"]),
        (
            s_read,
            [
                "GameService/List",
                "GameService/Get",
                "GameService/Steps",
                "GameService/Artifacts",
                "GameService/Logs",
                "GameService/FollowLogs",
            ]
        ),
        (
            s_read,
            ["MetricsService/Show", "MetricsService/Rankings", "MetricsService/Summary", "MetricsService/Funnel", "MetricsService/Export"]
        ),
        (s_read, ["LearningService/Show", "LearningService/Explain", "LearningService/Constraints"]),
        (s_read, ["CatalogueService/Mechanics", "CatalogueService/Genres", "FactoryService/Info"]),
        (s_read, ["WriteKeyService/List", "EventService/Poison", "EventService/RetiredMonths"]),
        (s_read, ["ServerReflection/ServerReflectionInfo"]),
        (s_do, ["POST /v1/batches", "BatchService/Create"]),
        (
            s_do,
            ["POST /v1/batches/{id}/start", "POST /v1/batches/{id}/pause", "POST /v1/batches/{id}/resume", "POST /v1/batches/{id}/cancel"]
        ),
        (s_do, ["POST /v1/games/{id}/retry", "POST /v1/games/{id}/skip", "POST /v1/games/{id}/rewind", "POST /v1/games/{id}/pause"]),
        (s_do, ["POST /v1/games/{id}/resume", "POST /v1/games/{id}/cancel", "GameService/Command"]),
        (s_do, ["POST /v1/metrics/rollup", "MetricsService/Rollup"]),
        (s_do, ["PUT /v1/learning/rules/{mechanic}", "DELETE /v1/learning/rules/{mechanic}"]),
        (s_do, ["LearningService/Pin", "LearningService/Ban", "LearningService/Unpin", "LearningService/Unban"]),
        (s_do, ["POST /v1/batches/{batch}/players", "POST /v1/players", "PlayerService/Simulate"]),
        // What it does depends on the message: a deletion needs an administrator, which its own check sees to.
        (s_do, ["BatchService/Command"]),
        (s_rule, ["DELETE /v1/batches/{id}", "POST /v1/pause", "POST /v1/resume", "FactoryService/PauseAll", "FactoryService/ResumeAll"]),
        (s_rule, ["POST /v1/learning/rebuild", "POST /v1/learning/reset", "LearningService/Rebuild", "LearningService/Reset"]),
        (s_rule, ["POST /v1/events/retention", "EventService/RetireMonths"]),
        (s_rule, ["POST /v1/games/{id}/write-keys", "POST /v1/games/{id}/write-keys/rotate", "DELETE /v1/games/{id}/write-keys/{key}"]),
        (s_rule, ["WriteKeyService/Issue", "WriteKeyService/Rotate", "WriteKeyService/Revoke"]),
        (s_rule, ["POST /v1/access/keys", "DELETE /v1/access/keys/{id}"]),
        (s_inspect, ["GET /v1/access/keys", "GET /v1/access/audit"]),
    ];

    private static readonly Dictionary<string, AccessRule> s_rules = s_table
        .SelectMany(row => row.Operations.Select(operation => (operation, row.Rule)))
        .ToDictionary(row => row.operation, row => row.Rule, StringComparer.Ordinal);

    /// <summary>The rule; null when there is none, which closes the operation.</summary>
    public static AccessRule? Of(Endpoint endpoint, string method) =>
        // What routing puts in place of a route says only that the method or the type of the body is wrong.
        endpoint is RouteEndpoint
            ? Of(NameOf(endpoint, method))
            : s_read;

    /// <summary>The operation as rules and the audit log name it.</summary>
    public static string NameOf(Endpoint endpoint, string method)
    {
        var pattern = "/" + ((endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "").TrimStart('/');
        return endpoint.Metadata.GetMetadata<Grpc.AspNetCore.Server.GrpcMethodMetadata>() is { } grpc
            ? $"{grpc.Method.ServiceName.Split('.')[^1]}/{grpc.Method.Name}"
            : $"{method} {(pattern.Length > 1 ? pattern.TrimEnd('/') : pattern)}";
    }

    private static AccessRule? Of(string operation)
    {
        if (
            s_rules.TryGetValue(operation, out var rule)
            || s_rules.TryGetValue(operation[(operation.IndexOf(' ', StringComparison.Ordinal) + 1)..], out rule)
        )
        {
            return rule;
        }

        return operation.StartsWith("GET /v1/", StringComparison.Ordinal) || operation.StartsWith("GET /docs", StringComparison.Ordinal)
            ? s_rules["GET /v1/*"]
            : null;
    }
}
