using GameFactory.Kit.Assets;

namespace GameFactory.Kit.Mechanics;

/// <summary>
/// The one description of a mechanic that the kit can build. Everything the factory does with it asks this description; nothing else knows
/// its name. Its Dart files and its words lie beside it and are embedded under the namespace of its class.
/// </summary>
public interface IMechanic
{
    /// <summary>Unique name, snake_case, as in the catalogue, in designs and in levels.</summary>
    string Name { get; }

    /// <summary>
    /// Title, genres, input model and complexity of a mechanic that the kit's catalogue does not list; null for one that it does, whose row
    /// there says all that.
    /// </summary>
    MechanicFacts? Facts => null;

    /// <summary>Knobs of its rules that a design sets.</summary>
    IReadOnlyList<MechanicParameter> Parameters { get; }

    /// <summary>Its own Dart files, with the step that commits each.</summary>
    IReadOnlyList<MechanicFile> Files { get; }

    /// <summary>The class that shows it.</summary>
    DartClass View { get; }

    /// <summary>The Dart file beside it that holds its rules: what <c>mechanics.code_snippet</c> shows.</summary>
    string RulesFile { get; }

    /// <summary>Paths of files of the kit that not every game has and this one needs.</summary>
    IReadOnlyList<string> Shares => [];

    /// <summary>Pictures and sounds that its code asks for, with their recipes.</summary>
    IReadOnlyList<AssetSlot> Assets { get; }
}
