using GameFactory.Dart.Syntax.Source;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>A file as the parser leaves it.</summary>
/// <param name="Source">The text.</param>
/// <param name="Unit">What could be read of it.</param>
/// <param name="Findings">Empty when the file is valid.</param>
public sealed record ParsedFile(SourceText Source, CompilationUnit Unit, IReadOnlyList<Finding> Findings);
