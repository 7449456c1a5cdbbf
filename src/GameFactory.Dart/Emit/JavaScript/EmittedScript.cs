using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>A program as one script, to be run after the runtime and the libraries that it asks for.</summary>
/// <param name="Script">The text; it ends in <c>$.lib.define</c> for each of its libraries.</param>
/// <param name="Findings">What does not parse, is missing, or cannot be said in JavaScript.</param>
/// <param name="Externals">The names that it asks of libraries outside.</param>
public sealed record EmittedScript(string Script, IReadOnlyList<Finding> Findings, IReadOnlyList<ExternalName> Externals);

/// <summary>A name of libraries outside the program.</summary>
/// <param name="Name">The name.</param>
/// <param name="Uris">The libraries from which it may come.</param>
public sealed record ExternalName(string Name, IReadOnlyList<string> Uris);
