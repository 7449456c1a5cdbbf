namespace GameFactory.Database.Roles;

/// <summary>A view that analysts may read.</summary>
/// <param name="Name">With its schema, such as <c>analyst.games</c>.</param>
/// <param name="About">Its comment.</param>
/// <param name="Columns">Names of its columns.</param>
public sealed record AnalystView(string Name, string About, IReadOnlyList<string> Columns);
