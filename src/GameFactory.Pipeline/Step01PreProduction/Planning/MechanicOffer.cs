using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>Which mechanics a game of a genre may have under a batch's constraints.</summary>
internal sealed class MechanicOffer(MechanicCatalogue catalogue)
{
    /// <summary>Names of the cores and modifiers that may be chosen, in the order of the catalogue.</summary>
    public (IReadOnlyList<string> Cores, IReadOnlyList<string> Modifiers) Of(string genre, BatchConstraints constraints)
    {
        bool Allowed(MechanicFacts mechanic) => !constraints.AvoidMechanics.Contains(mechanic.Name, StringComparer.Ordinal);
        string[] modifiers = [.. catalogue.Active(MechanicRole.Modifier).Where(Allowed).Select(m => m.Name)];
        string[] cores =
        [
            .. catalogue
                .Genres.CoresOf(genre)
                .Where(Allowed)
                .Select(m => m.Name)
                .Where(core => Array.Exists(modifiers, m => catalogue.Mechanics.Compatible(core, m))),
        ];
        return cores.Length > 0
            ? (cores, modifiers)
            : throw new FormatException($"The constraints leave no core mechanic for the genre '{genre}'.");
    }

    /// <summary>What is wrong with a choice, or null.</summary>
    public string? Refusal(MechanicChoice choice, IReadOnlyList<string> cores, IReadOnlyList<string> modifiers)
    {
        if (!cores.Contains(choice.Core, StringComparer.Ordinal))
        {
            return $"'{choice.Core}' is not offered as a core";
        }

        if (choice.Modifiers.Count is < 1 or > 3 || choice.Modifiers.Distinct(StringComparer.Ordinal).Count() != choice.Modifiers.Count)
        {
            return "a game has one to three different modifiers";
        }

        return
            choice.Modifiers.FirstOrDefault(m =>
                !modifiers.Contains(m, StringComparer.Ordinal) || !catalogue.Mechanics.Compatible(choice.Core, m)
            )
                is { } wrong
            ? $"'{wrong}' is not offered for '{choice.Core}'"
            : null;
    }
}
