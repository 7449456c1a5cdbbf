using GameFactory.Kit.Mechanics;

namespace GameFactory.Server.Learning;

/// <summary>The active mechanics that a game of a genre may hold.</summary>
internal static class GenreOffer
{
    /// <summary>True when some game of the genre could hold the mechanic.</summary>
    public static bool Holds(string genre, string mechanic) => Genres.CoresOf(genre).Any(core =>
        core.Name == mechanic || (IsActiveModifier(mechanic) && KitMechanics.Compatible(core.Name, mechanic)));

    /// <summary>True when a core with a modifier is left in the genre without the mechanics named.</summary>
    public static bool IsLeftWithout(string genre, IReadOnlyCollection<string> without) => Genres.CoresOf(genre).Any(core =>
        !without.Contains(core.Name)
        && MechanicCatalogue.Active(MechanicRole.Modifier).Any(m => !without.Contains(m.Name) && KitMechanics.Compatible(core.Name, m.Name)));

    private static bool IsActiveModifier(string mechanic) => MechanicCatalogue.Find(mechanic) is { IsActive: true, Role: MechanicRole.Modifier };
}
