namespace GameFactory.Dart.Syntax.Parsing;

#pragma warning disable CA1032, CA1064, RCS1194 // Never leaves the parser.
/// <summary>Ends the declaration that is being read.</summary>
internal sealed class SyntaxError(int offset, string message) : Exception(message)
{
    /// <summary>Where it was met.</summary>
    public int Offset { get; } = offset;
}
