using System.Security.Claims;

namespace GameFactory.Server.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">As the audit log has it, such as <c>key:ci</c>, <c>user:ada</c> or <c>local</c>.</param>
/// <param name="Role">What they may do.</param>
internal sealed record Caller(string Name, Role Role)
{
    /// <summary>Whoever sits at this machine, where no login is asked for.</summary>
    public static Caller Local { get; } = new("local", Role.Admin);

    /// <summary>Nobody that is known.</summary>
    public static Caller Unknown { get; } = new("unknown", Role.Anyone);

    /// <summary>Of a token or a login; its best role counts.</summary>
    public static Caller Of(ClaimsPrincipal principal, string roleClaim)
    {
        if (principal.Identity?.IsAuthenticated is not true)
        {
            return Unknown;
        }

        var name = principal.FindFirst("preferred_username") ?? principal.FindFirst("email") ?? principal.FindFirst("sub");
        var roles = principal.FindAll(roleClaim).Concat(principal.FindAll(ClaimTypes.Role)).SelectMany(claim => claim.Value.Split(' '));
        return new Caller(
            "user:" + (name?.Value ?? principal.Identity.Name ?? "unnamed"),
            roles.Select(RoleOf).DefaultIfEmpty(Role.Anyone).Max()
        );
    }

    /// <summary>A role by its word; words of others are nothing here.</summary>
    public static Role RoleOf(string word) =>
        word switch
        {
            "viewer" => Role.Viewer,
            "operator" => Role.Operator,
            "admin" => Role.Admin,
            _ => Role.Anyone,
        };
}
