namespace GameFactory.Dart.Syntax.Tree;

/// <summary>A part of a file's tree.</summary>
/// <param name="Offset">Where it begins.</param>
public abstract record Node(int Offset);
