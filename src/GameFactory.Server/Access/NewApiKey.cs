using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Access;

/// <summary>A request for an API key: the body of <c>POST /v1/access/keys</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewApiKey
{
    /// <summary>What it is for, 1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What it may do.</summary>
    [Required, OneOf<RoleWords>]
    public string? Role { get; init; }

    /// <summary>Days until it runs out, 1 to 3,650; never when left out.</summary>
    [Range(1, 3_650)]
    public int? Days { get; init; }
}
