namespace GameFactory.Kit.Design;

/// <summary>Texts of the game, each at most 80 characters, no control characters.</summary>
public sealed record DesignTexts(string Hint, string Win, string Lose, string Unlock);
