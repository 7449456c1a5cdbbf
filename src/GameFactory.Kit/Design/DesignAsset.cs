namespace GameFactory.Kit.Design;

/// <summary>An asset that the game needs.</summary>
/// <param name="Key">Key in code, snake_case: player, obstacle, background …</param>
/// <param name="Type">sprite, background, ui_element, particle, sound_effect, music, icon or splash.</param>
/// <param name="Path">Path in the repository, such as <c>assets/images/player.png</c>.</param>
/// <param name="Width">Pixels; 0 for sound.</param>
/// <param name="Height">Pixels; 0 for sound.</param>
/// <param name="Prompt">What it shows or sounds like, for an AI model and for people.</param>
public sealed record DesignAsset(string Key, string Type, string Path, int Width, int Height, string Prompt);
