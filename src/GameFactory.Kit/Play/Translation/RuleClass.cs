namespace GameFactory.Kit.Play.Translation;

/// <summary>A class of a rule file, as far as names go.</summary>
internal sealed class RuleClass
{
    internal required string Name { get; init; }

    internal string? Super { get; set; }

    /// <summary>Fields and methods.</summary>
    internal HashSet<string> Members { get; } = new(StringComparer.Ordinal);
}
