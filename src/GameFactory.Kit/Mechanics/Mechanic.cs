namespace GameFactory.Kit.Mechanics;

/// <summary>One mechanic of the catalogue, as facts about one of Flame's own examples.</summary>
public sealed record Mechanic
{
    /// <summary>Unique name, snake_case; <c>mechanics.name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Core, modifier or support.</summary>
    public required MechanicRole Role { get; init; }

    /// <summary>Input model that a phone game should use: tap, drag, joystick, tilt, swipe or multi_touch.</summary>
    public required string InputModel { get; init; }

    /// <summary>1 (a few lines) to 5.</summary>
    public required int Complexity { get; init; }

    /// <summary>Genres it serves; more words than <see cref="Genres"/> knows, since they are facts of the example.</summary>
    public required IReadOnlyList<string> GenreTags { get; init; }

    /// <summary>Dart packages beside flame that the example needs.</summary>
    public required IReadOnlyList<string> Packages { get; init; }

    /// <summary>First release line that has the example: 1.38 or 2.0.</summary>
    public required string Since { get; init; }

    /// <summary>Path of the example in Flame's repository.</summary>
    public required string FlameExample { get; init; }

    /// <summary>The example's source at a fixed commit.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>The example running in a browser, or null when the site has no page for it.</summary>
    public string? ExampleUrl { get; init; }

    /// <summary>One sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a rewarded ad between levels fits; true of all that Flame shows, since levels are the factory's own.</summary>
    public bool CompatibleWithAds { get; init; } = true;

    /// <summary>Whether it can be cut into levels.</summary>
    public bool CompatibleWithLevels { get; init; } = true;

    /// <summary>True while the kit can build it: only then it is offered.</summary>
    public bool IsActive => KitMechanics.Offers(Name);
}
