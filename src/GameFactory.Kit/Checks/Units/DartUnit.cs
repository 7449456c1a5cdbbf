namespace GameFactory.Kit.Checks.Units;

/// <summary>A parsed file.</summary>
/// <param name="Path">Path in the repository.</param>
/// <param name="Tokens">Its tokens, ended by one of kind End.</param>
/// <param name="Partners">For each bracket the place of its partner, otherwise -1.</param>
/// <param name="Directives">Its imports, exports and parts.</param>
/// <param name="Types">Its types.</param>
/// <param name="Functions">Its functions and variables.</param>
/// <param name="Findings">What is broken.</param>
internal sealed record DartUnit(
    string Path,
    IReadOnlyList<DartToken> Tokens,
    int[] Partners,
    IReadOnlyList<DartDirective> Directives,
    IReadOnlyList<DartType> Types,
    IReadOnlyList<DartMember> Functions,
    IReadOnlyList<string> Findings
)
{
    /// <summary>Names that other files see.</summary>
    public IEnumerable<string> Exports =>
        Types.Select(type => type.Name).Concat(Functions.Select(function => function.Name)).Where(name => name[0] != '_');
}
