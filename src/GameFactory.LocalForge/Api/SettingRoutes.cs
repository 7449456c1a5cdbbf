using System.Text.RegularExpressions;
using GameFactory.LocalForge.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Secrets and variables of builds. A secret is kept sealed as it came and never answered.</summary>
internal sealed partial class SettingRoutes(ForgeCatalogue catalogue, SecretBox box, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/repos/{owner}/{repo}/actions");
        actions.MapGet(
            "/secrets/public-key",
            RepositoryScope.Of(_ => Task.FromResult(ForgeReplies.Ok(new { keyId = box.KeyId, key = box.PublicKey })))
        );
        actions.MapGet(
            "/secrets/{name}",
            RepositoryScope.Of(scope =>
                Task.FromResult(
                    scope.Repository.Secrets.TryGetValue(scope.Route("name"), out var secret)
                        ? ForgeReplies.Ok(
                            new
                            {
                                name = scope.Route("name"),
                                secret.CreatedAt,
                                secret.UpdatedAt,
                            }
                        )
                        : ForgeReplies.NotFound()
                )
            )
        );
        actions.MapPut("/secrets/{name}", RepositoryScope.Of(PutSecretAsync));
        actions.MapGet(
            "/variables/{name}",
            RepositoryScope.Of(scope =>
                Task.FromResult(
                    scope.Repository.Variables.TryGetValue(scope.Route("name"), out var value)
                        ? ForgeReplies.Ok(new { name = scope.Route("name"), value })
                        : ForgeReplies.NotFound()
                )
            )
        );
        actions.MapPost("/variables", RepositoryScope.Of(AddVariableAsync));
        actions.MapPatch("/variables/{name}", RepositoryScope.Of(ChangeVariableAsync));
    }

    private async Task<IResult> PutSecretAsync(RepositoryScope scope)
    {
        var (name, body) = (scope.Route("name"), await ForgeReplies.BodyAsync(scope.Context.Request));
        if (
            body?.Text("encrypted_value") is not { } value
            || body.Value.Text("key_id") != box.KeyId
            || !NamePattern().IsMatch(name)
            || box.Open(value) is null
        )
        {
            return ForgeReplies.Error(
                StatusCodes.Status422UnprocessableEntity,
                "Bad request - secret is not sealed for the repository's public key"
            );
        }

        var isNew = false;
        var changed = await ChangeAsync(scope, record =>
        {
            isNew = !record.Secrets.TryGetValue(name, out var before);
            var now = time.GetUtcNow();
            return record with { Secrets = With(record.Secrets, name, new SecretRecord(value, before?.CreatedAt ?? now, now)) };
        });
        return changed is null ? ForgeReplies.NotFound()
            : isNew ? Results.StatusCode(StatusCodes.Status201Created)
            : Results.NoContent();
    }

    private async Task<IResult> AddVariableAsync(RepositoryScope scope)
    {
        var body = await ForgeReplies.BodyAsync(scope.Context.Request);
        if (body?.Text("name") is not { } name || !NamePattern().IsMatch(name) || body.Value.Text("value") is not { } value)
        {
            return ForgeReplies.Error(StatusCodes.Status422UnprocessableEntity, "name and value are needed");
        }

        var isNew = true;
        var changed = await ChangeAsync(scope, record =>
        {
            isNew = !record.Variables.ContainsKey(name);
            return isNew ? record with { Variables = With(record.Variables, name, value) } : record;
        });
        return changed is null ? ForgeReplies.NotFound()
            : isNew ? ForgeReplies.Json(new { }, StatusCodes.Status201Created)
            : ForgeReplies.Error(StatusCodes.Status409Conflict, "Already exists - Variable already exists");
    }

    private async Task<IResult> ChangeVariableAsync(RepositoryScope scope)
    {
        var (name, body) = (scope.Route("name"), await ForgeReplies.BodyAsync(scope.Context.Request));
        var isThere = false;
        await ChangeAsync(scope, record =>
        {
            isThere = record.Variables.ContainsKey(name);
            return isThere && body?.Text("value") is { } value ? record with { Variables = With(record.Variables, name, value) } : record;
        });
        return isThere ? Results.NoContent() : ForgeReplies.NotFound();
    }

    private Task<RepositoryRecord?> ChangeAsync(RepositoryScope scope, Func<RepositoryRecord, RepositoryRecord> change) =>
        catalogue.ChangeAsync(scope.Repository.Id, change, scope.Aborted);

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> all, string name, T value) => new(all) { [name] = value };

    [GeneratedRegex("^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
