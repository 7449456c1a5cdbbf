using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>The tokens of a file, the last of which is the end.</summary>
/// <param name="Source">The file.</param>
/// <param name="Tokens">In order.</param>
/// <param name="Partners">For a bracket the index of the one that closes or opens it; -1 for all others.</param>
/// <param name="Findings">What no token can be made of, and brackets without a partner.</param>
public sealed record LexedText(
    SourceText Source,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<int> Partners,
    IReadOnlyList<Finding> Findings
);
