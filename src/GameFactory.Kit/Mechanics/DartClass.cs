namespace GameFactory.Kit.Mechanics;

/// <summary>A class of a game.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The file that declares it, in the game's repository.</param>
public sealed record DartClass(string Name, string Path)
{
    /// <summary>Name of the file.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];
}
