using System.ComponentModel.DataAnnotations;

namespace GameFactory.LocalForge;

/// <summary>Settings of the local forge. It listens on the loopback address only.</summary>
public sealed record LocalForgeOptions
{
    /// <summary>The environment variable that carries <see cref="Token"/>; a token is never a command line argument.</summary>
    public const string TokenVariable = "GAMEFACTORY_FORGE_TOKEN";

    /// <summary>
    /// Folder of everything the forge keeps: <c>repositories/OWNER/NAME.git</c>, the journal, artifacts, logs and release assets.
    /// </summary>
    [Required]
    public required string DataDirectory { get; init; }

    /// <summary>TCP port; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; }

    /// <summary>
    /// The one token that is accepted, as <c>Bearer</c>, <c>token</c> or the password of Basic authentication. At least 16 characters.
    /// </summary>
    [Required, MinLength(16)]
    public required string Token { get; init; }

    /// <summary>How many runs execute at once.</summary>
    [Range(1, 500)]
    public int MaxConcurrentRuns { get; init; } = 2;

    /// <summary>How long an artifact can be downloaded; afterwards the answer is 410.</summary>
    public TimeSpan ArtifactRetention { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Name of the user that the token belongs to.</summary>
    [Required, RegularExpression("^[A-Za-z0-9][A-Za-z0-9-]{0,38}$")]
    public string Login { get; init; } = "gamefactory";

    /// <summary>Without: prints no token. Records print every property by default, and options end up in logs.</summary>
    public override string ToString() => $"LocalForgeOptions {{ DataDirectory = {DataDirectory}, Port = {Port} }}";
}
