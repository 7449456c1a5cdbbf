namespace GameFactory.Kit.Mechanics;

/// <summary>
/// A Dart file of a mechanic. It lies beside the description under the last part of its path; <c>{{param.name}}</c> in it stands for the
/// design's value of a parameter, and the placeholders of the kit's own files work in it too.
/// </summary>
/// <param name="Path">Where it goes in a game's repository.</param>
/// <param name="Step">The step that commits it.</param>
public sealed record MechanicFile(string Path, int Step = MechanicFile.Prototype)
{
    /// <summary>The step that makes a game playable.</summary>
    public const int Prototype = 6;

    /// <summary>Its name beside the description.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
