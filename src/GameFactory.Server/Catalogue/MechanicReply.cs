using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Catalogue;

/// <summary>A mechanic that games can be made of, or will be.</summary>
/// <param name="Name">Unique, snake_case; what constraints, pins and bans name.</param>
/// <param name="Title">For people.</param>
/// <param name="Role">core, modifier or support.</param>
/// <param name="Active">The kit can build it; else it is listed and never chosen.</param>
/// <param name="Genres">Genres it serves.</param>
/// <param name="InputModel">Such as tap or drag.</param>
/// <param name="Complexity">1, a few lines, to 5.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Parameters">Knobs of its rules, with the values that play well; empty for one that is not active.</param>
internal sealed record MechanicReply(
    string Name,
    string Title,
    [property: OneOf<MechanicRoles>] string Role,
    bool Active,
    IReadOnlyList<string> Genres,
    string InputModel,
    int Complexity,
    string Description,
    IReadOnlyList<ParameterReply> Parameters
)
{
    public static MechanicReply Of(MechanicFacts facts, MechanicCatalogue catalogue) =>
        new(
            facts.Name,
            facts.Title,
            Words.Of(facts.Role),
            facts.IsActive,
            facts.GenreTags,
            facts.InputModel,
            facts.Complexity,
            facts.Description,
            [.. (catalogue.Mechanics.Find(facts.Name)?.Parameters ?? []).Select(ParameterReply.Of)]
        );
}

/// <summary>A knob of a mechanic's rules.</summary>
/// <param name="Name">Its name, unit included.</param>
/// <param name="Min">Smallest value that still plays well.</param>
/// <param name="Max">Largest.</param>
/// <param name="Default">What a game has that says nothing.</param>
/// <param name="Meaning">What a larger value does.</param>
internal sealed record ParameterReply(string Name, int Min, int Max, int Default, string Meaning)
{
    public static ParameterReply Of(MechanicParameter parameter) =>
        new(parameter.Name, parameter.Min, parameter.Max, parameter.Default, parameter.Meaning);
}
