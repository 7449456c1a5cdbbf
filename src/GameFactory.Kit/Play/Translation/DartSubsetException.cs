namespace GameFactory.Kit.Play.Translation;

/// <summary>A rule file uses something outside the documented subset (docs/decisions/0400).</summary>
public sealed class DartSubsetException(string file, int line, string message) : Exception($"{file}:{line}: {message}");
