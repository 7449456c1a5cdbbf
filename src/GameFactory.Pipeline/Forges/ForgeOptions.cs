using System.ComponentModel.DataAnnotations;

namespace GameFactory.Pipeline.Forges;

/// <summary>Which forge, as whom, under which names.</summary>
public sealed record ForgeOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Forge";

    /// <summary>The forge as sentences name it.</summary>
    public const string Spoken = "the forge";

    /// <summary>Root address: <c>https://github.com/</c> for GitHub, else that of an Enterprise server or of the local forge.</summary>
    [Required]
    public Uri Address { get; set; } = new("https://github.com/");

    /// <summary>Organisation or user that owns the repositories.</summary>
    [Required, RegularExpression("^[A-Za-z0-9][A-Za-z0-9-]{0,38}$")]
    public string Owner { get; set; } = "gamefactory";

    /// <summary>True when <see cref="Owner"/> is the token's user and no organisation.</summary>
    public bool OwnerIsUser { get; set; }

    /// <summary>Repositories are named <c>PREFIX-SLUG</c>.</summary>
    [Required, RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$")]
    public string Prefix { get; set; } = "game";

    /// <summary>Creates private repositories.</summary>
    public bool Private { get; set; }

    /// <summary>
    /// Token with Administration, Contents, Workflows, Actions and Secrets write, and Variables write when <c>Events:Endpoint</c> is set.
    /// From a secret or the environment, never an argument.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>Name of the commits' author.</summary>
    [Required]
    public string AuthorName { get; set; } = "GameFactory";

    /// <summary>Address of the commits' author.</summary>
    [Required]
    public string AuthorEmail { get; set; } = "factory@gamefactory.invalid";

    /// <summary>
    /// Folder for objects of repositories in work, emptied freely; null keeps none, and every commit fetches its parent first.
    /// </summary>
    public string? CacheFolder { get; set; }

    /// <summary>Limit of one git command, positive.</summary>
    public TimeSpan GitTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Seconds after which a build is first looked at again; each later pause is half as long again.</summary>
    [Range(0.1, 3600)]
    public double BuildPollSeconds { get; set; } = 15;

    /// <summary>The longest pause between two looks at a build, seconds.</summary>
    [Range(0.1, 3600)]
    public double BuildPollMaxSeconds { get; set; } = 60;

    /// <summary>Records print every property by default, and options end up in logs: this one leaves the token out.</summary>
    public override string ToString() => $"ForgeOptions {{ Address = {Address}, Owner = {Owner}, Prefix = {Prefix} }}";
}
