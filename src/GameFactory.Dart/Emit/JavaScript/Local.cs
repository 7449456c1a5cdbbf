using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>A variable of a function.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Type">What it holds, as far as it is known.</param>
internal sealed record Local(string Text, TypeNode? Type);
