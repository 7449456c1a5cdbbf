namespace GameFactory.Kit.Checks.Units;

/// <summary>An import, export or part.</summary>
/// <param name="Kind">import, export or part.</param>
/// <param name="Uri">What it names.</param>
/// <param name="Alternatives">What conditions put in its place.</param>
/// <param name="Prefix">The name after <c>as</c>, or null.</param>
/// <param name="Shown">Names after <c>show</c>; empty shows all.</param>
/// <param name="Hidden">Names after <c>hide</c>.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record DartDirective(
    string Kind,
    string Uri,
    IReadOnlyList<string> Alternatives,
    string? Prefix,
    IReadOnlyList<string> Shown,
    IReadOnlyList<string> Hidden,
    int Line
)
{
    /// <summary>True when a name of the library comes in by this directive.</summary>
    public bool Brings(string name) =>
        (Shown.Count == 0 || Shown.Contains(name, StringComparer.Ordinal)) && !Hidden.Contains(name, StringComparer.Ordinal);
}
