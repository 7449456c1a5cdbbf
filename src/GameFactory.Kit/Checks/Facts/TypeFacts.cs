using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Facts;

/// <summary>What is known of a type of a package.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">class, mixin, mixin-class, enum, extension, typedef, function or variable.</param>
/// <param name="Supertypes">What it extends, mixes in and implements.</param>
/// <param name="On">What a mixin may be mixed into.</param>
internal sealed record TypeFacts(string Name, string Kind, IReadOnlyList<string> Supertypes, IReadOnlyList<string> On)
{
    /// <summary>Constructors by name; the unnamed one is empty.</summary>
    public Dictionary<string, DartSignature> Constructors { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of its own members; empty when they are not listed.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);
}
